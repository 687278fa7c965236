package dev.waymark.engine.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.roles.TypeRole;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The worked cases of docs/howto/objectives.md; times are days since Thursday, 1 January 1970. */
class ObjectivesKernelTest {
    private static final long DAY = Duration.ofDays(1).toMillis();

    @Test
    void whoseClockRunsAndWhoHasNotComeIsNotCounted() {
        var of =
                measure(
                        "90% reach offer within 2d",
                        """
                        anna visit 0
                        anna offer 1
                        ben visit 0
                        ben offer 3
                        cleo visit 0
                        dan visit 9
                        eva visit 9
                        eva offer 10
                        """);
        assertThat(of.n()).isEqualTo(4);
        assertThat(of.undecided()).isEqualTo(1);
        assertThat(of.value()).isEqualTo(0.5);
        assertThat(of.met()).isFalse();
        assertThat(of.missing()).containsExactly("ben", "cleo");
        // Half fail, a tenth may: five times as fast as allowed.
        assertThat(of.burn()).isCloseTo(5, within(1e-9));
    }

    @Test
    void theClockMayStartAtAStep() {
        var of =
                measure(
                        "100% reach offer from quote within 1d",
                        """
                        anna visit 0
                        anna offer 1
                        anna quote 5
                        anna offer 6
                        ben visit 0
                        ben offer 9
                        """);
        assertThat(of.n()).isEqualTo(1);
        assertThat(of.value()).isEqualTo(1);
        assertThat(of.met()).isTrue();
        assertThat(of.burn()).isZero();
    }

    @Test
    void waitsAreThoseOfTheOverlay() {
        var of =
                measure(
                        "median wait quote -> offer < 3d",
                        """
                        anna quote 0
                        anna quote 1
                        anna offer 2
                        ben quote 0
                        ben offer 3
                        cleo quote 0
                        cleo offer 9
                        dan quote 0
                        """);
        assertThat(of.n()).isEqualTo(3);
        assertThat(of.unit()).isEqualTo("seconds");
        assertThat(of.value()).isEqualTo(3 * 86_400.0);
        assertThat(of.met()).isFalse();
        assertThat(of.missing()).containsExactly("ben", "cleo");
        assertThat(of.burn()).isCloseTo(2 / 3.0 / 0.5, within(1e-9));
    }

    @Test
    void aScoreBelongsToTheStepBeforeIt() {
        String log =
                """
                anna visit 0
                anna nps 1 3
                anna offer 2
                anna nps 3 9
                ben offer 0
                ben nps 1 10
                cleo offer 0
                cleo nps 1 6
                cleo nps 2 11
                """;
        var of = measure("nps offer >= 30", log);
        assertThat(of.n()).isEqualTo(3);
        assertThat(of.value()).isCloseTo(100 / 3.0, within(1e-9));
        assertThat(of.met()).isTrue();
        assertThat(of.burn()).isNull();
        assertThat(of.missing()).containsExactly("cleo");
        assertThat(measure("nps >= 30", log).value()).isZero();
    }

    @Test
    void repeatedContactsAreJudgedWhenTheirWindowIsOver() {
        var of =
                measure(
                        "repeat contact < 10%",
                        """
                        anna call 0
                        anna call 2
                        ben call 0
                        ben call 9
                        cleo visit 10
                        """);
        // Anna's first is repeated, her second is not, Ben's first neither; Ben's second may be.
        assertThat(of.n()).isEqualTo(3);
        assertThat(of.undecided()).isEqualTo(1);
        assertThat(of.value()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(of.burn()).isCloseTo(1 / 3.0 / 0.1, within(1e-9));
        assertThat(of.missing()).containsExactly("anna");
    }

    @Test
    void weeksWhoseClocksRunArePartialAndDoNotBurn() {
        StringBuilder log = new StringBuilder();
        for (int day = 0; day < 70; day++) {
            log.append("c%d visit %d\n".formatted(day, day));
            if (day < 35) {
                log.append("c%d offer %d\n".formatted(day, day + 1));
            }
        }
        var of = measure("50% reach offer within 14d", log.toString());
        assertThat(of.weeks()).hasSize(11);
        assertThat(of.weeks().stream().filter(Objectives.Week::partial)).hasSize(3);
        assertThat(of.weeks().getFirst().value()).isEqualTo(1);
        assertThat(of.recentBurn()).isGreaterThan(of.burn());
    }

    @Test
    void anEmptyLogJudgesNobody() {
        var of = measure("90% reach offer within 2d", "");
        assertThat(of.value()).isNull();
        assertThat(of.met()).isNull();
        assertThat(of.weeks()).isEmpty();
    }

    @Test
    void threadsDoNotChangeTheAnswer() {
        Random random = new Random(7);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            String type = List.of("visit", "offer", "quote", "call", "nps").get(random.nextInt(5));
            log.append(
                    "c%d %s %d %d\n"
                            .formatted(
                                    random.nextInt(500),
                                    type,
                                    random.nextInt(90),
                                    random.nextInt(11)));
        }
        List<String> all =
                List.of(
                        "90% reach offer within 2d",
                        "p95 wait quote -> offer < 3d", "nps quote >= 30", "repeat contact < 10%");
        assertThat(measure(all, log.toString(), 4)).isEqualTo(measure(all, log.toString(), 1));
    }

    private static Objectives.OfObjective measure(String objective, String log) {
        return measure(List.of(objective), log, 1).objectives().getFirst();
    }

    private static Objectives measure(List<String> texts, String log, int threads) {
        JourneyIndex index = log(log);
        List<Objective> objectives = texts.stream().map(ObjectiveText::parse).toList();
        List<BoundStep> steps = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (String type : List.of("visit", "quote", "offer", "call")) {
            names.put(type, steps.size());
            steps.add(BoundStep.of(type, EventPredicate.type(type)));
        }
        return LocalDriver.onThreads(threads)
                .run(
                        new ObjectivesKernel(
                                new ObjectivesRequest(
                                        objectives,
                                        steps,
                                        names,
                                        TypeRole.CONTACT.guess(index.types().names()),
                                        TimeRange.ALL,
                                        ZoneOffset.UTC,
                                        100,
                                        true)),
                        index);
    }

    private static JourneyIndex log(String text) {
        IndexBuilder builder = new IndexBuilder(List.of("value"));
        text.lines()
                .map(line -> line.split(" "))
                .forEach(
                        words ->
                                builder.accept(
                                        new Event(
                                                words[0],
                                                Long.parseLong(words[2]) * DAY,
                                                words[1],
                                                null,
                                                words.length > 3 ? Double.valueOf(words[3]) : null,
                                                null,
                                                null,
                                                Properties.NONE)));
        return builder.build();
    }
}
