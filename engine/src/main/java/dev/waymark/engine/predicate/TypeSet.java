package dev.waymark.engine.predicate;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Events of some types, or any event.
 *
 * @param types none twice; empty for any event
 */
public record TypeSet(List<String> types) {
    /** Any event. */
    public static final TypeSet ANY = new TypeSet(List.of());

    /** How people write {@link #ANY}. */
    public static final String ANY_LABEL = "*";

    private static final int MOST = 100;

    public TypeSet {
        types = List.copyOf(types);
        require(
                types.size() <= MOST,
                "%d types are named together. Name at most %d.",
                types.size(),
                MOST);
        require(
                types.stream().distinct().count() == types.size(),
                "\"%s\" names a type twice. Name each once.",
                String.join("|", types));
    }

    /** Events of one type or of any of several. */
    public static TypeSet of(String... types) {
        return new TypeSet(List.of(types));
    }

    /** Whether every event belongs to it. */
    public boolean isAny() {
        return types.isEmpty();
    }

    /** Whether an event may belong to both. */
    public boolean overlaps(TypeSet other) {
        return isAny() || other.isAny() || types.stream().anyMatch(other.types()::contains);
    }

    /**
     * For each code of a log's types whether it belongs; types the log does not know are left out.
     */
    public boolean[] flags(Dictionary dictionary) {
        boolean[] flags = new boolean[dictionary.size()];
        Arrays.fill(flags, isAny());
        for (String type : types) {
            int code = dictionary.code(type);
            if (code >= 0) {
                flags[code] = true;
            }
        }
        return flags;
    }

    /** The mask of a scan plan that leaves out journeys without any of these types. */
    public long mask(Dictionary dictionary) {
        if (isAny()) {
            return -1L;
        }
        long mask = 0;
        for (String type : types) {
            int code = dictionary.code(type);
            mask |= code >= 0 ? 1L << (code & 63) : 0;
        }
        return mask;
    }

    /** The types with {@code |} between them, as requests write them; {@code *} for any. */
    public String label() {
        return isAny() ? ANY_LABEL : String.join("|", types);
    }

    /** The set in words: {@code "a" or "b"}, {@code any event}. */
    public String words() {
        return isAny()
                ? "any event"
                : types.stream()
                        .map(type -> "\"" + type + "\"")
                        .collect(Collectors.joining(" or "));
    }
}
