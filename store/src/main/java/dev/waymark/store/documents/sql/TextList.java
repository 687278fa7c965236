package dev.waymark.store.documents.sql;

import dev.waymark.formats.mapjson.MapJson;

import tools.jackson.databind.node.ArrayNode;

import java.util.ArrayList;
import java.util.List;

/** Lists of texts in one column, as JSON. */
public final class TextList {
    private TextList() {}

    /** The column's text. */
    public static String write(List<String> texts) {
        ArrayNode list = MapJson.mapper().createArrayNode();
        texts.forEach(list::add);
        return list.toString();
    }

    /** The texts of a column. */
    public static List<String> read(String json) {
        List<String> texts = new ArrayList<>();
        MapJson.mapper().readTree(json).forEach(text -> texts.add(text.stringValue()));
        return texts;
    }
}
