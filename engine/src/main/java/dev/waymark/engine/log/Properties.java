package dev.waymark.engine.log;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an event carries besides its own fields: names and values, both text, as the source wrote
 * them.
 *
 * <p>Names are unique and keep their order; a property without a value is absent, never empty.
 * Immutable. Readers that produce many events share one list of names, so that an event costs one
 * small array.
 */
public final class Properties {
    /** No property at all. */
    public static final Properties NONE = new Properties(List.of(), new @Nullable String[0]);

    private final List<String> names;
    private final @Nullable String[] values;

    private Properties(List<String> names, @Nullable String[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Properties over a shared list of names. The array is taken over, not copied: the caller must
     * not change it.
     *
     * @param names unique, immutable
     * @param values as long as {@code names}; null where the event lacks the property
     */
    public static Properties of(List<String> names, @Nullable String[] values) {
        require(
                names.size() == values.length,
                "%d property names do not fit %d values. Give one value for each name.",
                names.size(),
                values.length);
        return names.isEmpty() ? NONE : new Properties(names, values);
    }

    /** Properties from a map, in its order. */
    public static Properties of(Map<String, String> map) {
        return of(List.copyOf(map.keySet()), new ArrayList<>(map.values()).toArray(String[]::new));
    }

    /** The value of a property; null if absent. O(number of names). */
    public @Nullable String get(String name) {
        for (int i = 0; i < values.length; i++) {
            if (names.get(i).equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    /** Calls back for each property that has a value, in order. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null) {
                visitor.visit(names.get(i), value);
            }
        }
    }

    /** The shared names, of which some may have no value here. */
    List<String> names() {
        return names;
    }

    /** Whether the name at a place has a value. */
    boolean has(int place) {
        return values[place] != null;
    }

    /** Whether no property has a value. */
    public boolean isEmpty() {
        for (String value : values) {
            if (value != null) {
                return false;
            }
        }
        return true;
    }

    /** A number as text: without a fraction if it is whole. */
    public static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Properties that && asText().equals(that.asText());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(asText());
    }

    @Override
    public String toString() {
        return asText().toString();
    }

    private List<String> asText() {
        List<String> text = new ArrayList<>();
        forEach((name, value) -> text.add(name + "=" + value));
        text.sort(null);
        return text;
    }

    /** Receives one property. */
    @FunctionalInterface
    public interface Visitor {
        /** One property with its value. */
        void visit(String name, String value);
    }
}
