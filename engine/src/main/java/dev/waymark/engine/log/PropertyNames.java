package dev.waymark.engine.log;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names of the properties that at least one event has, as {@link Event#property} takes them.
 * Not safe for several threads.
 *
 * <p>Cost of an event whose names are those of the event before: a look at each property that no
 * event had so far; otherwise a look at each.
 */
public final class PropertyNames implements EventSink {
    /** The most names that are kept; further ones are passed over. */
    static final int MOST = 10_000;

    /** What every event has a place for, beside its own properties. */
    private static final List<String> FIELDS = List.of("channel", "value", "source", "id");

    private final boolean[] fieldsFound = new boolean[FIELDS.size()];
    private final SortedSet<String> found = new TreeSet<>();
    private List<String> shared = List.of();
    private int[] waiting = new int[0];
    private int count;

    @Override
    public void accept(Event event) {
        note(0, event.channel() != null);
        note(1, event.value() != null);
        note(2, event.source() != null);
        note(3, event.id() != null);
        Properties properties = event.properties();
        if (properties.names() != shared) {
            begin(properties.names());
        }
        for (int i = count - 1; i >= 0; i--) {
            if (properties.has(waiting[i])) {
                add(shared.get(waiting[i]));
                waiting[i] = waiting[--count];
            }
        }
    }

    /** The names so far, sorted; empty if no event had any. */
    public List<String> list() {
        return List.copyOf(found);
    }

    private void begin(List<String> names) {
        shared = names;
        waiting = new int[names.size()];
        count = 0;
        for (int i = 0; i < names.size(); i++) {
            if (!found.contains(names.get(i))) {
                waiting[count++] = i;
            }
        }
    }

    private void note(int field, boolean isThere) {
        if (isThere && !fieldsFound[field]) {
            fieldsFound[field] = true;
            add(FIELDS.get(field));
        }
    }

    private void add(String name) {
        if (found.size() < MOST) {
            found.add(name);
        }
    }
}
