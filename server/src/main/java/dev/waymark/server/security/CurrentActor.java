package dev.waymark.server.security;

import dev.waymark.app.access.Actor;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Optional;
import java.util.function.Supplier;

/** Who is asking, for controllers that also answer those who have not signed in. */
public final class CurrentActor {
    static final String AGAIN = CurrentActor.class.getName() + ".again";

    private CurrentActor() {}

    /** The actor of the running request; empty if nobody proved who they are. */
    public static Optional<Actor> find() {
        return ActorAuthentication.current();
    }

    /**
     * Asks again later who sent a request, for what outlives it: empty once the session ended or
     * the key was revoked. Asking does not prolong a session.
     */
    public static Supplier<Optional<Actor>> again(HttpServletRequest request) {
        Object kept = request.getAttribute(AGAIN);
        return () ->
                kept instanceof Supplier<?> find
                                && find.get() instanceof Optional<?> found
                                && found.orElse(null) instanceof Actor actor
                        ? Optional.of(actor)
                        : Optional.empty();
    }

    /** Whether the request showed a valid key; browsers never send one by themselves. */
    public static boolean isByKey(HttpServletRequest request) {
        return CredentialsFilter.isByKey(request);
    }
}
