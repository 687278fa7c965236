package dev.waymark.app.maps.commands;

import dev.waymark.app.maps.commands.LiveMaps.Listening;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.maprecords.OrderKeys;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;
import dev.waymark.testkit.maps.RandomTexts;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Somebody who edits a map: hears late, sends late or twice, goes away and comes back. */
final class SimulatedClient {
    private final String name;
    private final Random random;
    private final Deque<LoggedCommand> inbox = new ArrayDeque<>();
    private final Deque<MapCommand> pending = new ArrayDeque<>();
    private final List<MapCommand> sent = new ArrayList<>();
    private final Map<RecordKey, Map<String, JsonNode>> known = new HashMap<>();
    private @Nullable Listening listening;
    private LiveMaps server;
    private long seq;
    private int ops;
    int lost;
    int refused;

    SimulatedClient(String name, LiveMaps server, Random random) {
        this.name = name;
        this.server = server;
        this.random = random;
        connect(true);
    }

    Map<RecordKey, Map<String, JsonNode>> known() {
        return known;
    }

    /** Does something. */
    void act() {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> pending.add(edit());
            case 4, 5 -> hear(1 + random.nextInt(4));
            case 6, 7 -> send();
            case 8 -> repeat();
            default -> {
                if (listening == null) {
                    connect(random.nextInt(4) == 0);
                } else {
                    disconnect();
                }
            }
        }
    }

    /** Comes back, sends and hears everything. */
    void settle() {
        connect(false);
        while (!pending.isEmpty()) {
            send();
        }
    }

    void hearAll() {
        hear(Integer.MAX_VALUE);
    }

    void moveTo(LiveMaps newServer) {
        disconnect();
        server = newServer;
    }

    private void connect(boolean isFresh) {
        disconnect();
        Listening now = server.listen("w", "m", inbox::add);
        listening = now;
        if (isFresh) {
            known.clear();
            now.records()
                    .forEach(record -> known.put(record.key(), new HashMap<>(record.fields())));
            seq = now.seq();
        } else {
            List<LoggedCommand> live = List.copyOf(inbox);
            inbox.clear();
            inbox.addAll(server.since("w", "m", seq, Long.MAX_VALUE).orElseThrow());
            inbox.addAll(live);
        }
    }

    private void disconnect() {
        Listening current = listening;
        if (current != null) {
            current.close();
        }
        listening = null;
        inbox.clear();
    }

    private void hear(int most) {
        for (int i = 0; i < most && !inbox.isEmpty(); i++) {
            LoggedCommand command = inbox.remove();
            if (command.seq() <= seq) {
                continue;
            }
            seq = command.seq();
            lost += command.lost().size();
            for (FieldSet set : command.set()) {
                Map<String, JsonNode> fields =
                        known.computeIfAbsent(set.key(), key -> new HashMap<>());
                set.fields()
                        .forEach(
                                (field, value) -> {
                                    fields.put(field, value);
                                    fields.values().removeIf(JsonNode::isNull);
                                });
            }
        }
    }

    private void send() {
        if (listening == null || pending.isEmpty()) {
            return;
        }
        MapCommand command = pending.remove();
        sent.add(command);
        try {
            server.submit("w", "m", command, name);
        } catch (JourneyException e) {
            refused++;
        }
    }

    private void repeat() {
        if (listening != null && !sent.isEmpty()) {
            try {
                server.submit("w", "m", sent.get(random.nextInt(sent.size())), name);
            } catch (JourneyException e) {
                refused++;
            }
        }
    }

    private MapCommand edit() {
        List<FieldSet> sets = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            sets.add(random.nextInt(3) == 0 ? newRecord() : change());
        }
        return new MapCommand(name + ":" + ops++, seq, sets);
    }

    private FieldSet newRecord() {
        String id = name + "-" + ops + "-" + random.nextInt(1000);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put("order", text(OrderKeys.between(null, null)));
        RecordKind kind =
                List.of(RecordKind.STAGE, RecordKind.STEP, RecordKind.CARD, RecordKind.POINT)
                        .get(random.nextInt(4));
        switch (kind) {
            case STAGE -> fields.put("name", text(RandomTexts.words(random)));
            case STEP -> {
                fields.put("name", text(RandomTexts.words(random)));
                fields.put("stage", text(any(RecordKind.STAGE)));
            }
            case CARD -> {
                fields.put("text", text(RandomTexts.markdown(random)));
                fields.put("lane", text(any(RecordKind.LANE)));
                fields.put("stage", text(any(RecordKind.STAGE)));
                fields.put("step", text(any(RecordKind.STEP)));
            }
            default -> {
                fields.put("curve", text(any(RecordKind.CURVE)));
                fields.put("stage", text(any(RecordKind.STAGE)));
                fields.put("value", DoubleNode.valueOf(random.nextInt(6) - 2));
            }
        }
        return new FieldSet(new RecordKey(kind, id), fields);
    }

    private FieldSet change() {
        List<RecordKey> keys = List.copyOf(known.keySet());
        RecordKey key = keys.get(random.nextInt(keys.size()));
        String field =
                switch (key.kind()) {
                    case CARD -> List.of("text", "stage", "step", "lane").get(random.nextInt(4));
                    case STEP -> List.of("name", "stage").get(random.nextInt(2));
                    case POINT -> "value";
                    case LANE, CURVE, LINK -> "x-note";
                    case MAP, PERSONA, STAGE -> "name";
                };
        JsonNode value =
                switch (field) {
                    case "stage" -> text(any(RecordKind.STAGE));
                    case "step" -> text(any(RecordKind.STEP));
                    case "lane" -> text(any(RecordKind.LANE));
                    case "value" -> DoubleNode.valueOf(random.nextInt(5) - 2);
                    default -> text(RandomTexts.words(random));
                };
        if (key.kind() != RecordKind.MAP && random.nextInt(6) == 0) {
            field = "deleted";
            value = random.nextBoolean() ? BooleanNode.TRUE : NullNode.getInstance();
        } else if (random.nextInt(20) == 0) {
            value = NullNode.getInstance();
        }
        return new FieldSet(key, Map.of(field, value));
    }

    private String any(RecordKind kind) {
        List<String> ids =
                known.keySet().stream()
                        .filter(key -> key.kind() == kind)
                        .map(RecordKey::id)
                        .sorted()
                        .toList();
        return ids.isEmpty() || random.nextInt(30) == 0
                ? "nowhere"
                : ids.get(random.nextInt(ids.size()));
    }

    private static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }
}
