package dev.waymark.formats.tracking;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.engine.log.Properties;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the properties of one event: what lies inside an object becomes {@code outer.inner}, an
 * array becomes its JSON, null is absent. A name that is taken already, or that means a field of
 * the event itself, gets {@code properties.} before it.
 */
public final class FlatProperties {
    /** The most properties of one event. */
    public static final int MOST = 250;

    private static final int LONGEST_NAME = 200;
    private static final int DEEPEST = 6;
    private static final Set<String> OWN = Set.of("channel", "value", "source", "id");

    private final Map<String, String> all = new LinkedHashMap<>();

    /** Adds a text; nothing if it is blank. */
    public void put(String name, String text) {
        if (name.isBlank() || text.isBlank()) {
            return;
        }
        String clean = TrackedText.clean(name);
        boolean taken = OWN.contains(clean) || all.containsKey(clean);
        String free = taken ? "properties." + clean : clean;
        if (free.length() > LONGEST_NAME) {
            throw user(
                    "MESSAGE_INVALID",
                    "the property name \"%s…\" is longer than %d characters.",
                    TrackedText.clean(free.substring(0, 40)),
                    LONGEST_NAME);
        }
        all.put(free, TrackedText.clean(text));
        if (all.size() > MOST) {
            throw user("MESSAGE_INVALID", "the message has more than %d properties.", MOST);
        }
    }

    /** Adds whatever a name holds. */
    public void put(String name, JsonNode node) {
        put(name, node, 0);
    }

    /** Adds the members of an object, if it is one. */
    public void putAll(String prefix, JsonNode object, Set<String> without) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!without.contains(member.getKey())) {
                put(prefix + member.getKey(), member.getValue(), 0);
            }
        }
    }

    private void put(String name, JsonNode node, int depth) {
        if (node.isObject() && depth < DEEPEST) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                put(name + "." + member.getKey(), member.getValue(), depth + 1);
            }
        } else if (node.isContainer()) {
            if (!node.isEmpty()) {
                put(name, node.toString());
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            put(name, node.asString());
        }
    }

    /** What was gathered. */
    public Properties build() {
        return all.isEmpty() ? Properties.NONE : Properties.of(all);
    }
}
