package dev.waymark.app.access;

import static dev.waymark.engine.fault.JourneyException.user;

import java.util.Set;

/** What a member may do in a workspace; each role may do all that the one before it may. */
public enum Role {
    /** Sees everything but who customers are, comments on it, and changes nothing. */
    VIEWER("viewer", Set.of(Permission.READ, Permission.COMMENT)),
    /** Draws maps. */
    EDITOR(
            "editor",
            Set.of(Permission.READ, Permission.PERSONAL, Permission.COMMENT, Permission.WRITE)),
    /** Draws maps, brings events in, and sends tickets out. */
    ANALYST(
            "analyst",
            Set.of(
                    Permission.READ,
                    Permission.PERSONAL,
                    Permission.COMMENT,
                    Permission.WRITE,
                    Permission.IMPORT,
                    Permission.SEND)),
    /** Decides about members and keys too. */
    ADMIN("admin", Set.of(Permission.values()));

    private final String label;
    private final Set<Permission> permissions;

    Role(String label, Set<Permission> permissions) {
        this.label = label;
        this.permissions = permissions;
    }

    /** The name that is stored and sent, in lower case. */
    public String label() {
        return label;
    }

    /** Whether this role includes the permission. */
    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * The role of a label.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if no role has it
     */
    public static Role of(String label) {
        for (Role role : values()) {
            if (role.label.equals(label)) {
                return role;
            }
        }
        throw user(
                "INVALID_VALUE",
                "role \"%s\" is unknown. Give viewer, editor, analyst or admin.",
                label);
    }
}
