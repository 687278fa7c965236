package dev.waymark.formats.maprecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class OrderKeysTest {
    @Test
    void findsRoomBetweenAnyTwo() {
        SeededRuns.run(
                200,
                random -> {
                    List<String> keys = new ArrayList<>(OrderKeys.spread(random.nextInt(4)));
                    for (int i = 0; i < 200; i++) {
                        int place =
                                random.nextInt(5) == 0
                                        ? random.nextInt(keys.size() + 1)
                                        : Math.min(1, keys.size());
                        String key =
                                OrderKeys.between(
                                        place == 0 ? null : keys.get(place - 1),
                                        place == keys.size() ? null : keys.get(place));
                        assertThat(OrderKeys.isKey(key)).as(key).isTrue();
                        keys.add(place, key);
                    }
                    assertThat(keys)
                            .isSortedAccordingTo(Comparator.naturalOrder())
                            .doesNotHaveDuplicates();
                });
    }

    @Test
    void staysShortWhenAddingAtTheEnd() {
        String key = OrderKeys.between(null, null);
        for (int i = 0; i < 1_000; i++) {
            String next = OrderKeys.between(key, null);
            assertThat(next).isGreaterThan(key);
            key = next;
        }
        assertThat(key.length()).isLessThan(20);
    }

    @Test
    void spreadsManyKeys() {
        List<String> keys = OrderKeys.spread(10_000);
        assertThat(keys)
                .hasSize(10_000)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.naturalOrder())
                .allMatch(OrderKeys::isKey)
                .allMatch(key -> key.length() <= 3);
        assertThat(OrderKeys.spread(0)).isEmpty();
    }

    @Test
    void refusesWhatIsNoKeyOrHasNoRoom() {
        assertThat(OrderKeys.isKey("")).isFalse();
        assertThat(OrderKeys.isKey("a0")).isFalse();
        assertThat(OrderKeys.isKey("ä")).isFalse();
        assertThatThrownBy(() -> OrderKeys.between("b", "b"))
                .hasMessage("order \"b\" does not come before \"b\".");
        assertThatThrownBy(() -> OrderKeys.between("b!", null))
                .hasMessage("order \"b!\" or \"null\" is no key of letters and digits.");
    }
}
