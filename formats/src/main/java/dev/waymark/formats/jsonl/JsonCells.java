package dev.waymark.formats.jsonl;

import dev.waymark.formats.rows.RowSink;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;

/** Hands the values of an object on as cells. */
final class JsonCells {
    private static final JsonFactory WRITER = new JsonFactory();

    private final RowSink sink;

    JsonCells(RowSink sink) {
        this.sink = sink;
    }

    /** The object that the parser has just begun, up to its end. */
    void object(JsonParser parser) {
        object(parser, "");
    }

    private void object(JsonParser parser, String prefix) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            String path = prefix.isEmpty() ? name : prefix + name;
            JsonToken token = parser.nextToken();
            switch (token) {
                case START_OBJECT -> object(parser, path + ".");
                case START_ARRAY -> put(path, json(parser));
                case VALUE_NULL -> {}
                default -> put(path, parser.getString());
            }
        }
    }

    private void put(String path, String value) {
        if (!path.isBlank()) {
            sink.cell(sink.column(path), value);
        }
    }

    private static String json(JsonParser parser) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = WRITER.createGenerator(ObjectWriteContext.empty(), text)) {
            out.copyCurrentStructure(parser);
        }
        return text.toString();
    }
}
