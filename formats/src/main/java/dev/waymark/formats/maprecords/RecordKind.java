package dev.waymark.formats.maprecords;

import dev.waymark.maps.part.Named;

import java.util.Optional;
import java.util.Set;

/** What a record is a part of; parents stand before their children. */
public enum RecordKind implements Named {
    /** The map itself, of which there is one. */
    MAP(
            "map",
            "",
            Set.of(
                    "id",
                    "version",
                    "format",
                    "formatVersion",
                    "personas",
                    "stages",
                    "lanes",
                    "cards",
                    "curves",
                    "links")),
    /** A persona. */
    PERSONA("persona", "personas", Set.of("id")),
    /** A stage. */
    STAGE("stage", "stages", Set.of("id", "steps")),
    /** A step, of a stage. */
    STEP("step", "steps", Set.of("id")),
    /** A lane. */
    LANE("lane", "lanes", Set.of("id")),
    /** A card, of a lane and a stage. */
    CARD("card", "cards", Set.of("id")),
    /** A curve, of a persona. */
    CURVE("curve", "curves", Set.of("id", "points")),
    /** A point, of a curve and a stage. */
    POINT("point", "points", Set.of("id")),
    /** A link between two steps. */
    LINK("link", "links", Set.of("id"));

    private final String text;
    private final String list;
    private final Set<String> structure;

    RecordKind(String text, String list, Set<String> structure) {
        this.text = text;
        this.list = list;
        this.structure = structure;
    }

    @Override
    public String text() {
        return text;
    }

    /** The list in the file where such parts stand; empty for the map itself. */
    String list() {
        return list;
    }

    /** Names of the file that are no fields of a record, since the records themselves say them. */
    public Set<String> structure() {
        return structure;
    }

    /** The field that names the part in which this one lies in the file; empty if it is the map. */
    String parentField() {
        return switch (this) {
            case STEP -> "stage";
            case POINT -> "curve";
            case MAP, PERSONA, STAGE, LANE, CARD, CURVE, LINK -> "";
        };
    }

    /** The kind of a stored name; empty if there is none. */
    public static Optional<RecordKind> of(String text) {
        return Named.of(values(), text);
    }
}
