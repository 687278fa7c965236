package dev.waymark.store.pulls;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.TrackedJson;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** A row of a result as JSON. */
final class RowJson {
    private RowJson() {}

    static ObjectNode of(ResultSet row, DatabaseSystem system) throws SQLException {
        ObjectNode json = TrackedJson.newObject();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            if (!name.equals(CursorColumn.ALIAS) && !name.equals(CursorColumn.BEYOND)) {
                String text = row.getString(i);
                if (text != null) {
                    system.put(json, name, row, i, text);
                }
            }
        }
        return json;
    }

    /** Puts a number; as text if it is none that JSON knows. */
    static void putNumber(ObjectNode json, String name, ResultSet row, int i, String text)
            throws SQLException {
        double value = row.getDouble(i);
        if (Double.isFinite(value) && !text.equals("NaN")) {
            json.put(name, row.getBigDecimal(i));
        } else {
            json.put(name, text);
        }
    }

    /** Puts what is JSON; as text if it is none. */
    static void putJson(ObjectNode json, String name, String text) {
        try {
            json.set(name, TrackedJson.value(text.getBytes(StandardCharsets.UTF_8)));
        } catch (JourneyException e) {
            json.put(name, text);
        }
    }
}
