package dev.waymark.app.maps.search;

import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.maprecords.MapRecord;
import dev.waymark.formats.maprecords.MapRecords;
import dev.waymark.maps.map.JourneyMap;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words in all maps of a workspace. Safe for several threads. */
public final class MapSearch {
    /** The most hits of one search. */
    public static final int MAX_HITS = 200;

    private static final int MAX_QUERY = 200;
    private static final int BEFORE = 60;
    private static final int AFTER = 100;
    private static final int MOST_OF_A_MAP = 20;

    /** Fields that hold ids, keys and pictures and nothing to read. */
    private static final Set<String> SILENT =
            Set.of(
                    "id",
                    "order",
                    "kind",
                    "lane",
                    "stage",
                    "step",
                    "curve",
                    "persona",
                    "from",
                    "to",
                    "subMap",
                    "picture",
                    "color",
                    "parent",
                    "attachedTo",
                    "language",
                    "state",
                    "reviewDate",
                    "format",
                    "segment");

    private final LiveMaps maps;

    /** Search in maps that live. */
    public MapSearch(LiveMaps maps) {
        this.maps = maps;
    }

    /**
     * Where words stand, whatever their case: in names, texts of cards, descriptions, personas,
     * notes. Maps that are put away are passed over. Newest map first, then in the map's order; at
     * most 20 hits a map. Cost: all text of the workspace's maps.
     *
     * @param words 2 to 200 characters, found as they stand
     * @param limit 1 to {@link #MAX_HITS}
     * @return empty if they stand nowhere
     * @throws JourneyException INVALID_VALUE if the words are too short or too long, or the limit
     *     is out of range
     */
    public List<MapHit> find(String workspace, String words, int limit) {
        String wanted = words.strip();
        JourneyException.require(
                wanted.length() >= 2 && wanted.length() <= MAX_QUERY,
                "the words have %d characters. Give 2 to %d.",
                wanted.length(),
                MAX_QUERY);
        JourneyException.require(
                limit >= 1 && limit <= MAX_HITS, "limit %d is not 1 to %d.", limit, MAX_HITS);
        Pattern pattern =
                Pattern.compile(
                        Pattern.quote(wanted), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<MapHit> hits = new ArrayList<>();
        for (MapHead head : maps.list(workspace)) {
            if (!head.isArchived() && hits.size() < limit) {
                search(maps.find(workspace, head.id()), pattern, hits, limit);
            }
        }
        return hits;
    }

    private static void search(JourneyMap map, Pattern pattern, List<MapHit> hits, int limit) {
        int most = Math.min(limit, hits.size() + MOST_OF_A_MAP);
        for (MapRecord record : MapRecords.flatten(map)) {
            for (Map.Entry<String, JsonNode> field : record.fields().entrySet()) {
                if (hits.size() >= most) {
                    return;
                }
                if (field.getValue().isString() && !SILENT.contains(field.getKey())) {
                    String text = field.getValue().stringValue();
                    Matcher matcher = pattern.matcher(text);
                    if (matcher.find()) {
                        hits.add(hit(map, record, field.getKey(), text, matcher));
                    }
                }
            }
        }
    }

    private static MapHit hit(
            JourneyMap map, MapRecord record, String field, String text, Matcher at) {
        int start = Math.max(0, at.start() - BEFORE);
        int end = Math.min(text.length(), at.end() + AFTER);
        String before = text.substring(start, at.start());
        String after = text.substring(at.end(), end);
        return new MapHit(
                map.id(),
                map.name(),
                record.key(),
                field,
                start > 0 ? "…" + before : before,
                at.group(),
                end < text.length() ? after + "…" : after);
    }
}
