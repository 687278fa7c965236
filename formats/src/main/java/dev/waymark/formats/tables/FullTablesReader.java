package dev.waymark.formats.tables;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts a map together again from the tables of {@link FullTables}. */
final class FullTablesReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> NUMBERS = Set.of("evidence.n", "metric.value", "value");
    private static final Set<String> LISTS = Set.of("bindings", "tags", "objectives");

    private FullTablesReader() {}

    /** Whether a file's sheets are those of ours. */
    static boolean isFull(List<TextGrid> tables) {
        return find(tables, FullTables.ABOUT) != null && find(tables, "Cards") != null;
    }

    static JourneyMap read(List<TextGrid> tables, String id, String fallbackName) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", MapJson.FORMAT).put("formatVersion", MapJson.FORMAT_VERSION);
        root.put("id", id).put("version", 0);
        TextGrid about = find(tables, FullTables.ABOUT);
        if (about != null) {
            for (List<String> row : about.rows()) {
                if (row.size() > 1 && FullTables.ABOUT_FIELDS.contains(row.getFirst().strip())) {
                    put(root, row.getFirst().strip(), row.get(1), "sheet About");
                }
            }
        }
        if (!root.has("name")) {
            root.put("name", fallbackName);
        }
        if (!root.has("kind")) {
            root.put("kind", "customer-journey");
        }
        if (!root.has("state")) {
            root.put("state", "as-is");
        }
        for (Map.Entry<String, List<String>> sheet : FullTables.SHEETS) {
            TextGrid table = find(tables, sheet.getKey());
            switch (sheet.getKey()) {
                case "Steps" -> nest(root, "stages", "steps", "stage", table);
                case "Points" -> nest(root, "curves", "points", "curve", table);
                default -> {
                    ArrayNode list = root.putArray(sheet.getKey().toLowerCase(Locale.ROOT));
                    if (table != null) {
                        for (int row = 1; row < table.rows().size(); row++) {
                            ObjectNode part = part(table, row);
                            if (!part.isEmpty()) {
                                if (sheet.getKey().equals("Cards") && !part.has("text")) {
                                    part.put("text", "");
                                }
                                list.add(part);
                            }
                        }
                    }
                }
            }
        }
        return MapJson.read(root.toString());
    }

    private static void nest(
            ObjectNode root, String outer, String list, String owner, @Nullable TextGrid table) {
        Map<String, ArrayNode> owners = new HashMap<>();
        for (JsonNode part : root.path(outer)) {
            if (part instanceof ObjectNode object) {
                owners.put(object.path("id").asString(""), object.putArray(list));
            }
        }
        if (table == null) {
            return;
        }
        for (int row = 1; row < table.rows().size(); row++) {
            ObjectNode part = part(table, row);
            if (part.isEmpty()) {
                continue;
            }
            String id = part.path(owner).asString("");
            ArrayNode into = owners.get(id);
            if (into == null) {
                throw JourneyException.data(
                        "INVALID_MAP",
                        "row %d of sheet %s names the %s \"%s\", which is not there. Correct it, or"
                                + " add a row for it.",
                        row + 1,
                        table.name(),
                        owner,
                        id);
            }
            if (owner.equals("stage") && list.equals("steps") || owner.equals("curve")) {
                part.remove(owner);
            }
            into.add(part);
        }
    }

    private static ObjectNode part(TextGrid table, int row) {
        ObjectNode part = MAPPER.createObjectNode();
        List<String> head = table.rows().getFirst();
        for (int column = 0; column < head.size(); column++) {
            String path = head.get(column).strip();
            if (path.isEmpty() || path.length() > 60) {
                continue;
            }
            String place = "row %d of sheet %s".formatted(row + 1, table.name());
            put(part, path, table.cell(row, column), place);
        }
        return part;
    }

    private static void put(ObjectNode into, String path, String cell, String place) {
        if (cell.isEmpty()) {
            return;
        }
        int dot = path.indexOf('.');
        if (dot > 0) {
            JsonNode inner = into.get(path.substring(0, dot));
            ObjectNode object =
                    inner instanceof ObjectNode known
                            ? known
                            : into.putObject(path.substring(0, dot));
            object.set(path.substring(dot + 1), value(path, cell, place));
        } else {
            into.set(path, value(path, cell, place));
        }
    }

    private static JsonNode value(String path, String cell, String place) {
        try {
            if (NUMBERS.contains(path)) {
                BigDecimal number = new BigDecimal(cell.strip());
                return number.scale() <= 0 && number.precision() < 19
                        ? MAPPER.getNodeFactory().numberNode(number.longValueExact())
                        : MAPPER.getNodeFactory().numberNode(number);
            }
            if (LISTS.contains(path)) {
                return MAPPER.readTree(cell);
            }
        } catch (NumberFormatException | ArithmeticException | JacksonException e) {
            throw JourneyException.data(
                    "INVALID_CELL",
                    "%s has \"%s\" in column \"%s\"; a %s is expected.",
                    place,
                    cell.length() > 60 ? cell.substring(0, 60) + "…" : cell,
                    path,
                    NUMBERS.contains(path) ? "number" : "list in JSON");
        }
        if (path.equals("hidden")) {
            return MAPPER.getNodeFactory().booleanNode(cell.strip().equalsIgnoreCase("true"));
        }
        return MAPPER.getNodeFactory().stringNode(cell);
    }

    private static @Nullable TextGrid find(List<TextGrid> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equalsIgnoreCase(name) && !table.rows().isEmpty())
                .findFirst()
                .orElse(null);
    }
}
