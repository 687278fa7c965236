package dev.waymark.app.access;

/** What an actor wants to do in a workspace. */
public enum Permission {
    /** See maps, events and results. */
    READ,
    /** See who customers are: their names and identifiers, and what one of them did. */
    PERSONAL,
    /** Bring events in. */
    IMPORT,
    /** Say something about what others write. */
    COMMENT,
    /** Change what people write: maps and their bindings. */
    WRITE,
    /** Send something out of the house: opportunities to ticket systems. */
    SEND,
    /** Decide about the workspace itself: its keys and its members. */
    MANAGE
}
