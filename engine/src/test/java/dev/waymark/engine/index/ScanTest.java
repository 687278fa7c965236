package dev.waymark.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Many journeys at a time are the same as one after the other, where a log needs many blocks. */
class ScanTest {
    private static final int CUSTOMERS = 9_000;
    private static final int LONG_JOURNEY = 40_000;

    @Test
    void blocksHoldTheSameJourneys() {
        JourneyIndex index = index();
        List<List<Object>> oneByOne = new ArrayList<>();
        index.scan(ScanPlan.TYPES_AND_TIMES)
                .forEach(
                        0,
                        CUSTOMERS,
                        journey ->
                                oneByOne.add(
                                        journey(
                                                journey.types(),
                                                journey.times(),
                                                journey.from(),
                                                journey.to(),
                                                journey.typeMask())));
        List<List<Object>> atOnce = new ArrayList<>();
        int[] blocks = new int[1];
        index.scan(ScanPlan.TYPES_AND_TIMES)
                .forEachBlock(
                        0,
                        CUSTOMERS,
                        block -> {
                            blocks[0]++;
                            for (int j = 0; j < block.size(); j++) {
                                assertThat(block.firstTime(j))
                                        .isEqualTo(block.times()[block.from(j)]);
                                assertThat(block.lastTime(j))
                                        .isEqualTo(block.times()[block.to(j) - 1]);
                                atOnce.add(
                                        journey(
                                                block.types(),
                                                block.times(),
                                                block.from(j),
                                                block.to(j),
                                                block.typeMask(j)));
                            }
                        });
        assertThat(blocks[0]).isGreaterThan(4);
        assertThat(oneByOne).hasSize(CUSTOMERS);
        assertThat(atOnce).isEqualTo(oneByOne);
    }

    private static List<Object> journey(char[] types, long[] times, int from, int to, long mask) {
        int events = Arrays.hashCode(Arrays.copyOfRange(times, from, to));
        return List.of(to - from, events, String.valueOf(types, from, to - from).hashCode(), mask);
    }

    private static JourneyIndex index() {
        IndexBuilder builder = new IndexBuilder(List.of());
        int[] types = new int[20];
        Arrays.setAll(types, i -> builder.typeCode("t" + i));
        Random random = new Random(1);
        for (int i = 0; i < CUSTOMERS; i++) {
            int customer = builder.customerCode("c" + i);
            int events = i == CUSTOMERS / 2 ? LONG_JOURNEY : 1 + random.nextInt(30);
            for (int event = 0; event < events; event++) {
                builder.add(customer, random.nextInt(), types[random.nextInt(20)], 0, new int[0]);
            }
        }
        return builder.build();
    }
}
