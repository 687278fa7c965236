package dev.waymark.server.maps.live;

import dev.waymark.app.maps.commands.CommandJson;
import dev.waymark.app.maps.commands.LoggedCommand;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.maprecords.MapRecord;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;

/** What the server says on a live connection. */
final class LiveMessages {
    /** Sent from time to time. */
    static final String PING = message("ping").toString();

    /** Says that the comments have changed; who wants to know asks for them. */
    static final String COMMENTS = message("comments").toString();

    private static final int MAX_TEXT = 200;

    private LiveMessages() {}

    static String snapshot(long seq, Collection<MapRecord> records, String name, String role) {
        ObjectNode message = message("snapshot");
        message.put("seq", seq).set("records", CommandJson.write(records));
        message.putObject("you").put("name", name).put("role", role);
        return message.toString();
    }

    static String commands(List<LoggedCommand> commands) {
        ObjectNode message = message("commands");
        ArrayNode list = message.putArray("list");
        commands.forEach(command -> list.add(CommandJson.write(command)));
        return message.toString();
    }

    static String refused(String op, String code, String text) {
        return message("refused").put("op", op).put("code", code).put("message", text).toString();
    }

    static String people(List<LiveConnection> people) {
        ObjectNode message = message("people");
        ArrayNode list = message.putArray("list");
        for (LiveConnection person : people) {
            ObjectNode told = list.addObject();
            told.put("client", person.client()).put("name", person.name());
            told.put("color", person.color()).set("cursor", person.cursor());
        }
        return message.toString();
    }

    /** The known fields of a cursor; null if it is none. */
    static @Nullable ObjectNode cursor(JsonNode said) {
        if (!said.isObject()) {
            return null;
        }
        ObjectNode cursor = MapJson.mapper().createObjectNode();
        for (String name : List.of("lane", "stage", "card")) {
            JsonNode value = said.path(name);
            if (value.isString() && value.stringValue().length() <= MAX_TEXT) {
                cursor.put(name, value.stringValue());
            }
        }
        return cursor;
    }

    private static ObjectNode message(String kind) {
        return MapJson.mapper().createObjectNode().put("t", kind);
    }
}
