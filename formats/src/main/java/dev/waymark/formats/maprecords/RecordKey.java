package dev.waymark.formats.maprecords;

/**
 * What a record is called.
 *
 * @param id unique in the map; {@code map} for the map itself
 */
public record RecordKey(RecordKind kind, String id) {
    /** The record of the map itself. */
    public static final RecordKey MAP = new RecordKey(RecordKind.MAP, "map");

    @Override
    public String toString() {
        return kind.text() + " \"" + id + "\"";
    }
}
