package dev.waymark.app.access.keys;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.access.Permission;

/** What a program's key may be used for; a key may have several. */
public enum Scope {
    /** Read maps, events and results. */
    READ("read", Permission.READ),
    /** See who customers are; without it they are pseudonyms. */
    PERSONAL("personal", Permission.PERSONAL),
    /** Bring events in. */
    IMPORT("import", Permission.IMPORT),
    /** Change maps. */
    WRITE("write", Permission.WRITE),
    /** Send opportunities to ticket systems. */
    SEND("send", Permission.SEND);

    private final String label;
    private final Permission permission;

    Scope(String label, Permission permission) {
        this.label = label;
        this.permission = permission;
    }

    /** The name that is stored and sent, in lower case. */
    public String label() {
        return label;
    }

    /** What this scope permits. No scope permits {@link Permission#MANAGE}. */
    public Permission permission() {
        return permission;
    }

    /**
     * The scope of a label.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if no scope has it
     */
    public static Scope of(String label) {
        for (Scope scope : values()) {
            if (scope.label.equals(label)) {
                return scope;
            }
        }
        throw user(
                "INVALID_VALUE",
                "scope \"%s\" is unknown. Give read, personal, import, write or send.",
                label);
    }
}
