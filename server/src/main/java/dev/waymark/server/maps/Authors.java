package dev.waymark.server.maps;

import dev.waymark.app.access.Actor;

/** What those who change maps are called before the others. */
public final class Authors {
    private Authors() {}

    /** A person's own name; for a program or a visitor what they are. */
    public static String name(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.user().name();
            case Actor.Program program -> "API";
            case Actor.DemoVisitor visitor -> "Visitor";
        };
    }
}
