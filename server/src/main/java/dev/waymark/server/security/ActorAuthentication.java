package dev.waymark.server.security;

import dev.waymark.app.access.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import java.util.List;
import java.util.Optional;

/** A proven actor in Spring Security's terms; carries no credentials. */
public final class ActorAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    /** Who is asking in the running request; empty if nobody proved who they are. */
    public static Optional<Actor> current() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return current instanceof ActorAuthentication known
                ? Optional.of(known.actor)
                : Optional.empty();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return actor.logName();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication that && actor.equals(that.actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
