package dev.waymark.formats.tables;

import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.map.JourneyMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tables that hold all known fields of a map: one a kind of part, one part a row, with the
 * paths of the JSON form as heads. Pictures and unknown fields are left out.
 */
final class FullTables {
    static final String ABOUT = "About";

    static final List<String> ABOUT_FIELDS =
            List.of(
                    "name",
                    "kind",
                    "state",
                    "language",
                    "scenario",
                    "scope",
                    "goals",
                    "owner",
                    "reviewDate",
                    "tags",
                    "objectives",
                    "parent",
                    "attachedTo");

    private static final List<String> EVIDENCE =
            List.of("evidence.kind", "evidence.source", "evidence.date", "evidence.n");
    private static final List<String> TOUCHPOINT =
            List.of(
                    "touchpoint.channel",
                    "touchpoint.form",
                    "touchpoint.owner",
                    "touchpoint.initiator");

    /** Sheet to its columns, in the order of the sheets. */
    static final List<Map.Entry<String, List<String>>> SHEETS =
            List.of(
                    Map.entry(
                            "Personas",
                            List.of(
                                    "id",
                                    "name",
                                    "role",
                                    "quote",
                                    "goals",
                                    "needs",
                                    "motivations",
                                    "preferences",
                                    "behaviour",
                                    "frustrations",
                                    "segment")),
                    Map.entry("Stages", List.of("id", "name", "description", "department")),
                    Map.entry(
                            "Steps",
                            joined(
                                    List.of("stage", "id", "name", "description", "bindings"),
                                    joined(TOUCHPOINT, joined(EVIDENCE, List.of("subMap"))))),
                    Map.entry("Lanes", List.of("id", "kind", "name", "hidden")),
                    Map.entry(
                            "Cards",
                            joined(
                                    List.of("id", "lane", "stage", "step", "text", "color"),
                                    joined(
                                            EVIDENCE,
                                            joined(
                                                    TOUCHPOINT,
                                                    List.of(
                                                            "communication.message",
                                                            "communication.content",
                                                            "communication.channel",
                                                            "communication.tool",
                                                            "communication.owner",
                                                            "metric.name",
                                                            "metric.value",
                                                            "metric.unit"))))),
                    Map.entry("Curves", List.of("id", "persona", "kind")),
                    Map.entry(
                            "Points",
                            joined(
                                    List.of("curve", "id", "stage", "step", "value", "note"),
                                    EVIDENCE)),
                    Map.entry("Links", List.of("id", "from", "to", "kind", "label")));

    private FullTables() {}

    static List<TextGrid> of(JourneyMap map) {
        ObjectNode tree = MapJson.tree(map);
        List<TextGrid> tables = new ArrayList<>();
        List<List<String>> about = new ArrayList<>();
        for (String field : ABOUT_FIELDS) {
            about.add(List.of(field, text(tree.path(field))));
        }
        tables.add(new TextGrid(ABOUT, about));
        for (Map.Entry<String, List<String>> sheet : SHEETS) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(sheet.getValue());
            switch (sheet.getKey()) {
                case "Steps" -> nested(tree.path("stages"), "steps", "stage", sheet, rows);
                case "Points" -> nested(tree.path("curves"), "points", "curve", sheet, rows);
                default -> {
                    for (JsonNode part : tree.path(sheet.getKey().toLowerCase(Locale.ROOT))) {
                        rows.add(row(part, sheet.getValue()));
                    }
                }
            }
            tables.add(new TextGrid(sheet.getKey(), rows));
        }
        return tables;
    }

    private static void nested(
            JsonNode outer,
            String list,
            String owner,
            Map.Entry<String, List<String>> sheet,
            List<List<String>> rows) {
        List<String> columns = sheet.getValue();
        for (JsonNode part : outer) {
            for (JsonNode inner : part.path(list)) {
                List<String> row = new ArrayList<>(row(inner, columns));
                row.set(columns.indexOf(owner), text(part.path("id")));
                rows.add(row);
            }
        }
    }

    private static List<String> row(JsonNode part, List<String> columns) {
        List<String> row = new ArrayList<>(columns.size());
        for (String column : columns) {
            JsonNode value = part;
            for (String name : column.split("\\.")) {
                value = value.path(name);
            }
            row.add(text(value));
        }
        return row;
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.isEmpty() ? "" : value.toString();
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
