package dev.waymark.formats.mapjson;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.function.Function;

/** Reads one part of a map by itself, to find out whether it is right. */
public final class MapParts {
    private static final Map<String, Function<Fields, Object>> READERS =
            Map.of(
                    "persona", PartReader::persona,
                    "stage", MapReader::stage,
                    "step", MapReader::step,
                    "lane", PartReader::lane,
                    "card", PartReader::card,
                    "curve", PartReader::curve,
                    "point", PartReader::point,
                    "link", MapReader::link);

    private MapParts() {}

    /**
     * Fails unless the JSON is a part as a file of the newest version may hold it; whether what it
     * names is in the map is not asked.
     *
     * @param kind persona, stage, step, lane, card, curve, point or link
     * @param path what to call the part in a fault
     * @throws dev.waymark.engine.fault.JourneyException DATA, INVALID_MAP: the message begins with
     *     the path of the field
     */
    public static void check(String kind, String path, JsonNode part) {
        Function<Fields, Object> reader = READERS.get(kind);
        if (reader == null) {
            throw new IllegalArgumentException("no part is called " + kind);
        }
        var _ = reader.apply(new Fields(path, part, false));
    }
}
