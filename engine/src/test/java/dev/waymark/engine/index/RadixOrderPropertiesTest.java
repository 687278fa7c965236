package dev.waymark.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

class RadixOrderPropertiesTest {
    @Test
    void namesComeInTheOrderOfTheirUnitsAndEqualOnesByPlace() {
        SeededRuns.run(
                500,
                random -> {
                    String[] names = new String[random.nextInt(200)];
                    String common = random.nextBoolean() ? "" : "customer-";
                    Arrays.setAll(names, i -> common + draw(random));
                    Integer[] expected = new Integer[names.length];
                    Arrays.setAll(expected, i -> i);
                    Arrays.sort(expected, Comparator.comparing(place -> names[place]));
                    assertThat(RadixOrder.of(names))
                            .isEqualTo(Arrays.stream(expected).mapToInt(place -> place).toArray());
                });
    }

    /** Short and long, with zeros, bytes with the highest bit, and wider units. */
    private static String draw(Random random) {
        List<String> units = List.of("a", "b", "0", "9", "\u0000", "ÿ", "ž", "我", "\ud83d\ude00");
        int known = random.nextInt(4) == 0 ? units.size() : 6;
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            name.append(units.get(random.nextInt(known)));
        }
        return name.toString();
    }
}
