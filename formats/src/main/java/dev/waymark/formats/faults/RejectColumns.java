package dev.waymark.formats.faults;

/** Names of the columns that a rejects file has besides the file's own. */
public final class RejectColumns {
    /** What all of them begin with; a column named so is never read as data. */
    public static final String PREFIX = "waymark:";

    /** Line of the row in the file it comes from. */
    public static final String LINE = PREFIX + "line";

    /** What is wrong with the row. */
    public static final String REASON = PREFIX + "reason";

    /** The text of a row that could not be split into cells. */
    public static final String ORIGINAL = PREFIX + "original";

    private RejectColumns() {}
}
