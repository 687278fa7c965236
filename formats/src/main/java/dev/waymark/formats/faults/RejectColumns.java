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

    /** How many columns of our own a file may have. */
    public static final int COUNT = 3;

    private RejectColumns() {}

    /** Whether a column of this name is one of ours. */
    public static boolean isOne(String name) {
        return name.equals(LINE) || name.equals(REASON) || name.equals(ORIGINAL);
    }
}
