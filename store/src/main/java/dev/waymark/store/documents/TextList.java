package dev.waymark.store.documents;

import dev.waymark.formats.mapjson.MapJson;

import tools.jackson.databind.node.ArrayNode;

import java.util.ArrayList;
import java.util.List;

/** Lists of texts in one column, as JSON. */
final class TextList {
    private TextList() {}

    static String write(List<String> texts) {
        ArrayNode list = MapJson.mapper().createArrayNode();
        texts.forEach(list::add);
        return list.toString();
    }

    static List<String> read(String json) {
        List<String> texts = new ArrayList<>();
        MapJson.mapper().readTree(json).forEach(text -> texts.add(text.stringValue()));
        return texts;
    }
}
