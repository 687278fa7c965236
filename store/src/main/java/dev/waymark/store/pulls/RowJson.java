package dev.waymark.store.pulls;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.TrackedJson;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A row of a result as JSON: times in ISO 8601, those without a zone taken as UTC. */
final class RowJson {
    private RowJson() {}

    static ObjectNode of(ResultSet row) throws SQLException {
        ObjectNode json = TrackedJson.newObject();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            if (!name.equals(CursorColumn.ALIAS) && !name.equals(CursorColumn.BEYOND)) {
                put(json, name, row, i, columns.getColumnTypeName(i));
            }
        }
        return json;
    }

    private static void put(ObjectNode json, String name, ResultSet row, int i, String type)
            throws SQLException {
        String text = row.getString(i);
        if (text == null) {
            return;
        }
        switch (type) {
            case "int2", "int4", "int8", "serial", "bigserial", "smallserial" ->
                    json.put(name, row.getLong(i));
            case "numeric", "float4", "float8" -> putNumber(json, name, row, i, text);
            case "bool" -> json.put(name, row.getBoolean(i));
            case "timestamptz" ->
                    json.put(name, row.getObject(i, OffsetDateTime.class).toInstant().toString());
            case "timestamp" ->
                    json.put(
                            name,
                            row.getObject(i, LocalDateTime.class)
                                    .toInstant(ZoneOffset.UTC)
                                    .toString());
            case "date" ->
                    json.put(
                            name,
                            row.getObject(i, LocalDate.class)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                                    .toString());
            case "json", "jsonb" -> putJson(json, name, text);
            default -> json.put(name, text);
        }
    }

    private static void putNumber(ObjectNode json, String name, ResultSet row, int i, String text)
            throws SQLException {
        double value = row.getDouble(i);
        if (Double.isFinite(value) && !text.equals("NaN")) {
            json.put(name, row.getBigDecimal(i));
        } else {
            json.put(name, text);
        }
    }

    private static void putJson(ObjectNode json, String name, String text) {
        try {
            json.set(name, TrackedJson.value(text.getBytes(StandardCharsets.UTF_8)));
        } catch (JourneyException e) {
            json.put(name, text);
        }
    }
}
