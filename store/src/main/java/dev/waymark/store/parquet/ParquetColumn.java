package dev.waymark.store.parquet;

import dev.waymark.formats.rows.RowSink;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;

/**
 * A column of a Parquet file.
 *
 * @param place in the result, from 1
 * @param name as the file calls it
 * @param type as DuckDB calls it
 * @param number in the sink; not used for structs, whose parts are columns
 */
record ParquetColumn(int place, String name, String type, int number) {
    private static final int DEEPEST = 6;

    static ParquetColumn of(int place, String name, String type, RowSink sink) {
        boolean struct = type.startsWith("STRUCT") && !type.endsWith("]");
        return new ParquetColumn(place, name, type, struct ? -1 : sink.column(name));
    }

    /** Hands out this column's cell of the row at hand. */
    void hand(ResultSet row, RowSink sink) throws SQLException {
        Object value = row.getObject(place);
        if (value == null) {
            return;
        }
        String kind = type.toUpperCase(Locale.ROOT);
        if (kind.equals("TIMESTAMP WITH TIME ZONE")) {
            value = row.getObject(place, OffsetDateTime.class).toInstant();
        } else if (kind.startsWith("TIMESTAMP")) {
            value = row.getObject(place, LocalDateTime.class);
        }
        JsonNode node = json(value, 0);
        if (number < 0) {
            flat(name, node, sink, 0);
        } else {
            sink.cell(number, node.isContainer() ? node.toString() : node.asString());
        }
    }

    private static void flat(String path, JsonNode node, RowSink sink, int depth) {
        if (node.isObject() && depth < DEEPEST) {
            node.properties()
                    .forEach(it -> flat(path + "." + it.getKey(), it.getValue(), sink, depth + 1));
        } else if (!node.isNull()) {
            sink.cell(sink.column(path), node.isContainer() ? node.toString() : node.asString());
        }
    }

    /** As JSON, numbers without exponents. */
    private static JsonNode json(Object value, int depth) throws SQLException {
        if (depth > DEEPEST) {
            return JsonNodeFactory.instance.nullNode();
        }
        return switch (value) {
            case null -> JsonNodeFactory.instance.nullNode();
            case Struct struct -> struct(struct, depth);
            case Array array -> {
                ArrayNode all = JsonNodeFactory.instance.arrayNode();
                for (Object one : (Object[]) array.getArray()) {
                    all.add(json(one, depth + 1));
                }
                yield all;
            }
            case Map<?, ?> map -> {
                ObjectNode all = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    all.set(String.valueOf(entry.getKey()), json(entry.getValue(), depth + 1));
                }
                yield all;
            }
            case Double number when Double.isFinite(number) -> number(BigDecimal.valueOf(number));
            case Float number when Float.isFinite(number) ->
                    number(new BigDecimal(number.toString()));
            case Boolean flag -> JsonNodeFactory.instance.booleanNode(flag);
            case Long number -> JsonNodeFactory.instance.numberNode(number);
            case Integer number -> JsonNodeFactory.instance.numberNode(number);
            case BigDecimal number -> JsonNodeFactory.instance.stringNode(number.toPlainString());
            default -> JsonNodeFactory.instance.stringNode(value.toString());
        };
    }

    private static JsonNode number(BigDecimal number) {
        return JsonNodeFactory.instance.stringNode(number.stripTrailingZeros().toPlainString());
    }

    private static JsonNode struct(Struct struct, int depth) throws SQLException {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        if (struct instanceof org.duckdb.DuckDBStruct known) {
            for (Map.Entry<String, Object> entry : known.getMap().entrySet()) {
                all.set(entry.getKey(), json(entry.getValue(), depth + 1));
            }
        }
        return all;
    }
}
