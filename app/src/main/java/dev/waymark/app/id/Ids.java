package dev.waymark.app.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * A source of identifiers of the form UUIDv7: 48 bits of milliseconds, then 74 random bits, so that
 * they sort by the time at which they were made. Source: RFC 9562 §5.7.
 */
public final class Ids {
    private final Clock clock;
    private final SecureRandom random;

    /** A source that takes its time and its random bits from the given ones. */
    public Ids(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * A new identifier: 36 characters in lower case. Two identifiers of one millisecond have no
     * order. Constant cost.
     */
    public String next() {
        long high = clock.millis() << 16 | 0x7000L | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
