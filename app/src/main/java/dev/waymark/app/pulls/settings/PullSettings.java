package dev.waymark.app.pulls.settings;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.sources.SourceKind;

/** What is read: a folder, a database, or a topic. Nothing secret is in it. */
public sealed interface PullSettings permits FolderSettings, DatabaseSettings, KafkaSettings {
    /** The kind of source. */
    SourceKind kind();

    /** What is read, in a few words that people recognise. */
    String describe();

    /**
     * Whether the server's configuration lets this be read.
     *
     * @throws dev.waymark.engine.fault.JourneyException PULL_NOT_ALLOWED (ACCESS) if it does not
     */
    void check(PullLimits limits);

    /** Whether the other settings read the same things, so that a checkpoint holds for both. */
    boolean readsSame(PullSettings other);

    /**
     * Whether a password that was given for the other settings serves nothing else by these: the
     * same user at the same place, not less encrypted, and the same table, query or topic. For
     * whoever may edit a source need not know its password, and shall read nothing else by it.
     */
    boolean keepsSecretOf(PullSettings other);

    /** Refuses a text that is empty, too long, or has other characters than names have. */
    static void requireName(String what, String text) {
        require(
                text.matches("[\\p{L}\\p{N}_.\\-]{1,200}"),
                "%s \"%s\" is no name. Give 1 to 200 letters, digits, dots, dashes or underscores.",
                what,
                text.substring(0, Math.min(text.length(), 80)));
    }
}
