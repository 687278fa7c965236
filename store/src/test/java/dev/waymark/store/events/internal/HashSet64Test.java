package dev.waymark.store.events.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class HashSet64Test {
    @Test
    void holdsWhatWasAddedAndNothingElse() {
        HashSet64 set = new HashSet64();
        Random random = new Random(5);
        long[] highs = random.longs(100_000).toArray();
        long[] lows = random.longs(100_000).toArray();
        for (int i = 0; i < highs.length; i++) {
            set.add(highs[i], lows[i]);
        }

        assertThat(set.size()).isEqualTo(highs.length);
        for (int i = 0; i < highs.length; i++) {
            assertThat(set.contains(highs[i], lows[i])).isTrue();
            assertThat(set.contains(random.nextLong(), lows[i])).isFalse();
        }
    }

    @Test
    void takesTheSameHashOnce() {
        HashSet64 set = new HashSet64();
        set.add(0, 0);
        set.add(0, 0);

        assertThat(set.size()).isEqualTo(1);
        assertThat(set.contains(0, 0)).isTrue();
    }
}
