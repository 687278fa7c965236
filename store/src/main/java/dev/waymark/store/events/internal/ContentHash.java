package dev.waymark.store.events.internal;

import dev.waymark.engine.log.Event;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * 128 bits that tell one content from another. Used again and again; for one thread.
 *
 * <p>Mechanism: two chains of multiply-and-rotate over 64-bit words with different constants, each
 * word fed to both, closed by the finalizer of MurmurHash3. Every text goes in with its length, so
 * that no two lists of fields look alike; properties go in by name, whatever their order. Among a
 * billion contents the odds of one collision are about 1 in 10²⁰. No protection against somebody
 * who makes collisions on purpose.
 */
public final class ContentHash {
    private static final long CONTENT = 1;
    private static final long IDENTITY = 2;

    private final List<String> names = new ArrayList<>();
    private long high;
    private long low;

    /** Takes the hash of everything an event says. */
    public void ofContent(Event event) {
        start(CONTENT);
        add(event.customer());
        add(event.timeMillis());
        add(event.type());
        add(event.channel());
        Double value = event.value();
        add(value == null ? -1L : Double.doubleToLongBits(value + 0.0));
        add(event.source());
        add(event.id());
        if (event.properties() != dev.waymark.engine.log.Properties.NONE) {
            addProperties(event);
        }
        finish();
    }

    /** Takes the hash of what makes a single event with an id the same event: source and id. */
    public void ofIdentity(@Nullable String source, String id) {
        start(IDENTITY);
        add(source);
        add(id);
        finish();
    }

    /** Takes the hash of one name. */
    public void ofName(String name) {
        start(0);
        add(name);
        finish();
    }

    /** The upper 64 bits. */
    public long high() {
        return high;
    }

    /** The lower 64 bits. */
    public long low() {
        return low;
    }

    private void addProperties(Event event) {
        names.clear();
        event.properties().forEach((name, value) -> names.add(name));
        names.sort(null);
        for (String name : names) {
            add(name);
            add(event.properties().get(name));
        }
    }

    private void start(long kind) {
        high = 0x9E3779B97F4A7C15L ^ kind;
        low = 0xC2B2AE3D27D4EB4FL + kind;
    }

    private void add(long word) {
        high = Long.rotateLeft((high ^ word) * 0x87C37B91114253D5L, 31) + low;
        low = Long.rotateLeft((low + word) * 0x4CF5AD432745937FL, 29) ^ high;
    }

    private void add(@Nullable String text) {
        if (text == null) {
            add(-1L);
            return;
        }
        int length = text.length();
        add(length);
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            add(
                    text.charAt(i)
                            | (long) text.charAt(i + 1) << 16
                            | (long) text.charAt(i + 2) << 32
                            | (long) text.charAt(i + 3) << 48);
        }
        long rest = 0;
        for (; i < length; i++) {
            rest = rest << 16 | text.charAt(i);
        }
        add(rest);
    }

    private void finish() {
        long a = mix(high + low);
        long b = mix(low ^ Long.rotateLeft(high, 32));
        high = a + b;
        low = a ^ Long.rotateLeft(b, 17);
    }

    private static long mix(long word) {
        long mixed = (word ^ word >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
