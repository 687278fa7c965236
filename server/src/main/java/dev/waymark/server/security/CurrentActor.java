package dev.waymark.server.security;

import dev.waymark.app.access.Actor;

import java.util.Optional;

/** Who is asking, for controllers that also answer those who have not signed in. */
public final class CurrentActor {
    private CurrentActor() {}

    /** The actor of the running request; empty if nobody proved who they are. */
    public static Optional<Actor> find() {
        return ActorAuthentication.current();
    }
}
