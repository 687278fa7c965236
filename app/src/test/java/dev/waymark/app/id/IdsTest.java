package dev.waymark.app.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

class IdsTest {
    private static Ids at(Instant now) {
        return new Ids(Clock.fixed(now, ZoneOffset.UTC), new SecureRandom());
    }

    @Test
    void makesVersionSevenWithItsMillisecond() {
        Instant now = Instant.parse("2026-01-01T00:00:00.123Z");
        UUID id = UUID.fromString(at(now).next());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
    }

    @Test
    void repeatsNothingWithinAMillisecond() {
        Ids ids = at(Instant.EPOCH);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(ids.next())).isTrue();
        }
    }

    @Test
    void sortsByTime() {
        assertThat(at(Instant.ofEpochMilli(1)).next())
                .isLessThan(at(Instant.ofEpochMilli(2)).next());
    }
}
