package dev.waymark.app.access.members;

/** How a change to a member ended. */
public enum MemberChange {
    /** It is done. */
    DONE,
    /** The workspace has no such member; nothing changed. */
    NO_MEMBER,
    /** It would have left the workspace without an administrator; nothing changed. */
    LAST_ADMINISTRATOR
}
