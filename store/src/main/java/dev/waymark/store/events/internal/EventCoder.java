package dev.waymark.store.events.internal;

import dev.waymark.engine.log.Event;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Turns events into rows of a batch, for one import or one commit. For one thread. */
public final class EventCoder {
    private final Dictionaries dictionaries;
    private final ContentHash hash = new ContentHash();
    private final PropertyText text = new PropertyText();
    private final Map<String, Integer> types = new HashMap<>();
    private final Map<String, Integer> channels = new HashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final Dictionaries.Unsaved unsaved = new Dictionaries.Unsaved();
    private String lastCustomer = "";
    private int lastCustomerCode;

    public EventCoder(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** The names used so far that may not be in the database yet. */
    public Dictionaries.Unsaved unsaved() {
        return unsaved;
    }

    /** Adds an event of a file: the same if everything it says is the same. */
    public void addByContent(Event event, long row, EventBatch batch) {
        int at = add(event, row, batch);
        hash.ofContent(event);
        batch.highs[at] = hash.high();
        batch.lows[at] = hash.low();
    }

    /** Adds a single event: the same if its source and id are, if it has an id. */
    public void addByIdentity(Event event, long row, EventBatch batch) {
        int at = add(event, row, batch);
        String id = event.id();
        if (id == null) {
            hash.ofContent(event);
        } else {
            hash.ofIdentity(event.source(), id);
        }
        batch.highs[at] = hash.high();
        batch.lows[at] = hash.low();
    }

    private int add(Event event, long row, EventBatch batch) {
        int at = batch.size();
        batch.rows[at] = row;
        batch.customers[at] = customer(event.customer());
        batch.times[at] = event.timeMillis();
        batch.types[at] = code(event.type(), types, dictionaries.types, unsaved.types);
        batch.channels[at] =
                code(event.channel(), channels, dictionaries.channels, unsaved.channels);
        Double value = event.value();
        batch.values[at] = value == null ? Double.NaN : value;
        batch.sources[at] = code(event.source(), sources, dictionaries.sources, unsaved.sources);
        batch.ids[at] = event.id();
        batch.properties[at] = text.write(event.properties(), unsaved.properties);
        batch.occurrences[at] = 0;
        batch.resize(at + 1);
        return at;
    }

    private int customer(String name) {
        if (!name.equals(lastCustomer)) {
            lastCustomerCode = dictionaries.customers.code(name, hash, unsaved.customers);
            lastCustomer = name;
        }
        return lastCustomerCode;
    }

    private int code(
            @Nullable String name, Map<String, Integer> cache, NameCodes names, BitSet fresh) {
        if (name == null) {
            return EventBatch.ABSENT;
        }
        Integer known = cache.get(name);
        if (known != null) {
            return known;
        }
        int code = names.code(name, hash, fresh);
        cache.put(name, code);
        return code;
    }
}
