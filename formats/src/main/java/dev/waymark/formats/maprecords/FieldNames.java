package dev.waymark.formats.maprecords;

/**
 * Field names of files that would mean something else in a record: in front of them stands a tilde
 * while they are there.
 */
final class FieldNames {
    private static final char MARK = '~';

    private FieldNames() {}

    static String toRecord(RecordKind kind, String name) {
        return isOurs(kind, name) ? MARK + name : name;
    }

    static String toFile(RecordKind kind, String name) {
        return name.charAt(0) == MARK && isOurs(kind, name) ? name.substring(1) : name;
    }

    /** Whether, tildes aside, it is a name that records use for themselves. */
    private static boolean isOurs(RecordKind kind, String name) {
        String bare = name;
        while (!bare.isEmpty() && bare.charAt(0) == MARK) {
            bare = bare.substring(1);
        }
        return bare.equals(MapRecord.ORDER)
                || bare.equals(MapRecord.DELETED)
                || (!bare.isEmpty() && bare.equals(kind.parentField()));
    }
}
