package dev.waymark.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class MasksAndMarksTest {
    private static final TimeRange FIRST_SECOND =
            new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    private static final ScanPlan WHOLE =
            new ScanPlan(true, true, true, List.of("p"), -1L, TimeRange.ALL);

    @Test
    void aMaskHoldsTheValuesOfAStoredJourneyAndIsUnknownOtherwise() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    JourneyIndex index = RandomLogs.live(random, events).snapshot();
                    List<String> masks = new ArrayList<>();
                    List<String> expected = new ArrayList<>();
                    index.scan(WHOLE)
                            .forEach(
                                    0,
                                    index.customers(),
                                    journey -> {
                                        boolean isStored = journey.variant() >= 0;
                                        masks.add(Long.toBinaryString(journey.valueMask(0)));
                                        expected.add(
                                                Long.toBinaryString(
                                                        isStored ? values(journey) : 0));
                                    });
                    assertThat(masks).isEqualTo(expected);
                });
    }

    private static long values(Journey journey) {
        long mask = 0;
        for (int i = journey.from(); i < journey.to(); i++) {
            mask |= 1L << journey.property(0)[i];
        }
        return mask;
    }

    @Test
    void aPropertyOfMoreThan63ValuesHasNoMask() {
        assertThat(withValues(63).hasValueMask("p")).isTrue();
        assertThat(withValues(64).hasValueMask("p")).isFalse();
        withValues(64)
                .scan(WHOLE)
                .forEach(0, 1, journey -> assertThat(journey.valueMask(0)).isZero());
    }

    private static JourneyIndex withValues(int values) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            Properties properties = Properties.of(Map.of("p", "v" + i));
            events.add(new Event("c", i, "t", null, null, null, null, properties));
        }
        return RandomLogs.index(events);
    }

    @Test
    void marksTellTheEventsOfTheMarkedTypesAndNoOthers() {
        SeededRuns.run(
                300,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    JourneyIndex index = RandomLogs.live(random, events).snapshot();
                    byte[] marks = marks(index, random);
                    JourneyIndex read = random.nextBoolean() ? index : some(index, random);
                    ScanPlan plan = random.nextBoolean() ? WHOLE : WHOLE.anyOf(mask(marks));
                    List<String> expected = new ArrayList<>();
                    read.scan(plan)
                            .forEach(
                                    0,
                                    read.customers(),
                                    journey -> expected.add(byTypes(journey, marks)));
                    List<String> marked = new ArrayList<>();
                    read.scan(plan.marking(marks))
                            .forEach(
                                    0,
                                    read.customers(),
                                    journey -> marked.add(byMarks(journey, marks)));
                    assertThat(marked).isEqualTo(expected);
                });
    }

    private static JourneyIndex some(JourneyIndex index, Random random) {
        return index.only(
                IntStream.range(0, index.customers())
                        .filter(customer -> random.nextInt(3) > 0)
                        .toArray());
    }

    private static byte[] marks(JourneyIndex index, Random random) {
        byte[] marks = new byte[index.types().size()];
        for (int type = 0; type < marks.length; type++) {
            marks[type] = (byte) (random.nextInt(3) == 0 ? 1 + random.nextInt(31) : 0);
        }
        return marks;
    }

    private static long mask(byte[] marks) {
        long mask = 0;
        for (int type = 0; type < marks.length; type++) {
            mask |= marks[type] == 0 ? 0 : 1L << type;
        }
        return mask;
    }

    private static String byTypes(Journey journey, byte[] marks) {
        StringBuilder text = new StringBuilder().append(journey.customer());
        for (int i = journey.from(); i < journey.to(); i++) {
            int mark = marks[journey.types()[i]];
            if (mark != 0) {
                text.append(line(journey, i, mark));
            }
        }
        return text.toString();
    }

    private static String byMarks(Journey journey, byte[] marks) {
        if (!journey.isMarked()) {
            assertThat(journey.variant()).as("a stored journey is marked").isEqualTo(-1);
            return byTypes(journey, marks);
        }
        StringBuilder text = new StringBuilder().append(journey.customer());
        for (int m = journey.markedFrom(); m < journey.markedTo(); m++) {
            int entry = journey.marked()[m];
            int place = entry >>> Journey.MARK_BITS;
            text.append(line(journey, place, entry & 31));
        }
        return text.toString();
    }

    private static String line(Journey journey, int place, int mark) {
        return " %d:%d:%d:%d"
                .formatted(
                        journey.time(place), mark, journey.channel(place), journey.value(0, place));
    }

    @Test
    void aCutPlanKeepsItsTypes() {
        ScanPlan cut = WHOLE.within(FIRST_SECOND).marking(new byte[1]);
        assertThat(cut.types()).isTrue();
        assertThat(cut.markOfType()).isNull();
        assertThat(WHOLE.marking(new byte[1]).within(FIRST_SECOND).types()).isTrue();
    }
}
