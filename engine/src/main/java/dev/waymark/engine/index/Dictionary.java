package dev.waymark.engine.index;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names and their codes, 0 to {@code size() − 1}. Immutable.
 *
 * <p>Dictionaries of channels and properties reserve code {@link #ABSENT} for "the event does not
 * say"; its name is the empty string. A dictionary of types has no such code.
 */
public final class Dictionary {
    /** The code of an absent channel or property. */
    public static final int ABSENT = 0;

    private final List<String> names;
    private final Map<String, Integer> codes;

    /** A dictionary of unique names, coded by their place in the list. */
    public Dictionary(List<String> names) {
        this.names = List.copyOf(names);
        this.codes = HashMap.newHashMap(names.size());
        for (String name : names) {
            codes.put(name, codes.size());
        }
    }

    /** Number of codes. */
    public int size() {
        return names.size();
    }

    /** The name of a code. */
    public String name(int code) {
        return names.get(code);
    }

    /** The code of a name; −1 if the dictionary does not hold it. */
    public int code(String name) {
        return codes.getOrDefault(name, -1);
    }

    /** The codes of some names; a name that the dictionary does not hold has none. */
    public BitSet codes(List<String> some) {
        BitSet found = new BitSet();
        for (String name : some) {
            int code = code(name);
            if (code >= 0) {
                found.set(code);
            }
        }
        return found;
    }

    /** All names, by code. */
    public List<String> names() {
        return names;
    }
}
