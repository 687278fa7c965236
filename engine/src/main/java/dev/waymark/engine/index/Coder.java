package dev.waymark.engine.index;

import dev.waymark.engine.fault.JourneyException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands out codes to names in the order in which they first come; a {@link Dictionary} in the
 * making.
 */
final class Coder {
    private final String what;
    private final int limit;
    private final List<String> names;
    private final Map<String, Integer> codes = new HashMap<>();

    /**
     * A coder that begins with known names.
     *
     * @param what the names are of, for the error
     * @param limit the most names there may be
     */
    Coder(String what, int limit, List<String> known) {
        this.what = what;
        this.limit = limit;
        this.names = new ArrayList<>(known);
        for (String name : known) {
            codes.put(name, codes.size());
        }
    }

    int code(String name) {
        Integer known = codes.get(name);
        return known != null ? known : add(name);
    }

    private int add(String name) {
        if (names.size() >= limit) {
            throw JourneyException.limit(
                    "TOO_MANY_VALUES",
                    "The log has more than %d different values of %s (the next is \"%s\"). Check"
                            + " that the right column is taken for it.",
                    limit,
                    what,
                    name);
        }
        int code = names.size();
        names.add(name);
        codes.put(name, code);
        return code;
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return names;
    }

    Dictionary dictionary() {
        return new Dictionary(names);
    }
}
