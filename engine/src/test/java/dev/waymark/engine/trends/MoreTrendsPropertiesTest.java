package dev.waymark.engine.trends;

import static dev.waymark.engine.trends.TrendsCase.ANY;
import static dev.waymark.engine.trends.TrendsCase.RIGA;
import static dev.waymark.engine.trends.TrendsCase.channel;
import static dev.waymark.engine.trends.TrendsCase.type;
import static dev.waymark.engine.trends.TrendsCase.wilson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.naive.NaiveActivity;
import dev.waymark.testkit.naive.NaiveRetention;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.random.SeededRuns;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Scores and activity over time equal the naive versions. */
class MoreTrendsPropertiesTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @Test
    void scoresAreThoseOfTheAnswersOfThePeriod() {
        SeededRuns.run(
                100,
                random -> {
                    TrendsCase drawn = TrendsCase.drawCare(random);
                    List<Trends.Series> told =
                            drawn.trends("nps", "csat", "ces", "nps where channel is web");
                    List<LocalDate> periods = drawn.naive().periods();
                    for (int i = 0; i < periods.size(); i++) {
                        nps(told.get(0).points().get(i), answers(drawn, i, "nps answer", ANY));
                        csat(told.get(1).points().get(i), answers(drawn, i, "csat", ANY));
                        ces(told.get(2).points().get(i), answers(drawn, i, "ces", ANY));
                        nps(
                                told.get(3).points().get(i),
                                answers(drawn, i, "nps answer", channel("web")));
                        assertThat(told.get(0).points().get(i).complete())
                                .isEqualTo(drawn.naive().isComplete(periods.get(i), 0));
                    }
                });
    }

    private static List<Integer> answers(
            TrendsCase drawn, int period, String type, Predicate<PlainEvent> where) {
        LocalDate start = drawn.naive().periods().get(period);
        int least = type.startsWith("nps") ? 0 : 1;
        int most = type.startsWith("nps") ? 10 : type.equals("csat") ? 5 : 7;
        return drawn.plain().stream()
                .filter(type(type).and(where))
                .filter(event -> drawn.naive().isIn(event.timeMillis(), start))
                .map(PlainEvent::value)
                .filter(Objects::nonNull)
                .map(Double::intValue)
                .filter(answer -> least <= answer && answer <= most)
                .toList();
    }

    private static double share(List<Integer> answers, int from, int to) {
        return (double) answers.stream().filter(it -> from <= it && it <= to).count()
                / answers.size();
    }

    private static void nps(Trends.Point point, List<Integer> answers) {
        assertThat(point.n()).isEqualTo(answers.size());
        if (answers.isEmpty()) {
            assertThat(point.value()).isNull();
            return;
        }
        double plus = share(answers, 9, 10);
        double minus = share(answers, 0, 6);
        double half =
                100
                        * 1.959963984540054
                        * Math.sqrt(
                                (plus + minus - (plus - minus) * (plus - minus)) / answers.size());
        assertThat(point.value()).isCloseTo(100 * (plus - minus), CLOSE);
        assertThat(point.low())
                .isCloseTo(Math.max(-100, 100 * (plus - minus) - half), Offset.offset(1e-6));
        assertThat(point.high())
                .isCloseTo(Math.min(100, 100 * (plus - minus) + half), Offset.offset(1e-6));
    }

    private static void csat(Trends.Point point, List<Integer> answers) {
        wilson(point, answers.stream().filter(it -> it >= 4).count(), answers.size());
    }

    private static void ces(Trends.Point point, List<Integer> answers) {
        assertThat(point.n()).isEqualTo(answers.size());
        if (!answers.isEmpty()) {
            double sum = 0;
            for (int answer : answers) {
                sum += answer;
            }
            assertThat(point.value()).isCloseTo(sum / answers.size(), CLOSE);
            assertThat(point.low()).isBetween(1.0, point.value());
            assertThat(point.high()).isBetween(point.value(), 7.0);
        }
    }

    @Test
    void churnAndStickinessAreThoseOfThePeriod() {
        SeededRuns.run(
                60,
                random -> {
                    TrendsCase drawn = TrendsCase.drawCare(random);
                    long minutes = 1 + random.nextInt(60 * 24 * 40);
                    List<Trends.Series> told =
                            drawn.trends(
                                    "churn",
                                    "churn where visit",
                                    "churn where visit within " + minutes + "m",
                                    "stickiness",
                                    "stickiness where visit");
                    List<PlainEvent> visits = drawn.plain().stream().filter(type("visit")).toList();
                    NaiveActivity naive =
                            new NaiveActivity(RIGA, drawn.every()::startOf, drawn.every()::after);
                    churn(told.get(0), naive.churn(drawn.plain(), drawn.plain(), null));
                    churn(told.get(1), naive.churn(drawn.plain(), visits, null));
                    churn(
                            told.get(2),
                            naive.churn(drawn.plain(), visits, Duration.ofMinutes(minutes)));
                    List<LocalDate> periods = drawn.naive().periods();
                    for (int i = 0; i < periods.size(); i++) {
                        LocalDate period = periods.get(i);
                        stickiness(
                                told.get(3).points().get(i), drawn.naive().stickiness(period, ANY));
                        stickiness(
                                told.get(4).points().get(i),
                                drawn.naive().stickiness(period, type("visit")));
                        boolean isWhole = drawn.naive().isComplete(period, 0);
                        assertThat(told.get(0).points().get(i).complete())
                                .isEqualTo(
                                        isWhole
                                                && i > 0
                                                && drawn.naive().isComplete(periods.get(i - 1), 0));
                        assertThat(told.get(2).points().get(i).complete())
                                .isEqualTo(isWhole && isSeen(drawn, period, 60_000 * minutes));
                        assertThat(told.get(3).points().get(i).complete())
                                .isEqualTo(
                                        isWhole
                                                && isSeen(
                                                        drawn,
                                                        period,
                                                        Duration.ofDays(29).toMillis()));
                    }
                });
    }

    /** Whether the log begins some time before a period. */
    private static boolean isSeen(TrendsCase drawn, LocalDate period, long millis) {
        long first = drawn.plain().stream().mapToLong(PlainEvent::timeMillis).min().orElseThrow();
        return first + millis <= period.atStartOfDay(RIGA).toInstant().toEpochMilli();
    }

    private static void churn(Trends.Series told, List<String> lines) {
        assertThat(told.points()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(" ");
            assertThat(told.points().get(i).start()).hasToString(parts[0]);
            wilson(told.points().get(i), Long.parseLong(parts[2]), Long.parseLong(parts[1]));
        }
    }

    private static void stickiness(Trends.Point point, List<Double> expected) {
        if (expected.isEmpty()) {
            assertThat(point.value()).isNull();
            assertThat(point.n()).isZero();
        } else {
            assertThat(point.value()).isCloseTo(expected.getFirst(), CLOSE);
            assertThat(point.n()).isEqualTo(expected.getLast().longValue());
        }
        assertThat(point.low()).isNull();
    }

    @Test
    void comingBackIsThatOfTheCustomersWhoBeganInThePeriod() {
        SeededRuns.run(
                60,
                random -> {
                    TrendsCase drawn = TrendsCase.drawCare(random);
                    int after = 1 + random.nextInt(5);
                    long minutes = 1 + random.nextInt(60 * 24 * 40);
                    List<Trends.Series> told =
                            drawn.trends(
                                    "retention after " + after,
                                    "retention purchase -> visit after " + after,
                                    "repeat purchase where purchase within " + minutes + "m");
                    retention(drawn, told.get(0), after, ANY, ANY);
                    retention(drawn, told.get(1), after, type("purchase"), type("visit"));
                    List<LocalDate> periods = drawn.naive().periods();
                    for (int i = 0; i < periods.size(); i++) {
                        List<@Nullable Long> done =
                                drawn.naive()
                                        .firstPassages(
                                                periods.get(i),
                                                List.of(type("purchase"), type("purchase")),
                                                60_000 * minutes);
                        Trends.Point point = told.get(2).points().get(i);
                        wilson(point, done.stream().filter(Objects::nonNull).count(), done.size());
                        assertThat(point.complete())
                                .isEqualTo(
                                        drawn.naive().isComplete(periods.get(i), 60_000 * minutes));
                        boolean isSeen =
                                i + after < periods.size()
                                        && drawn.naive().isComplete(periods.get(i), 0)
                                        && drawn.naive().isComplete(periods.get(i + after), 0);
                        assertThat(told.get(0).points().get(i).complete()).isEqualTo(isSeen);
                    }
                });
    }

    private static void retention(
            TrendsCase drawn,
            Trends.Series told,
            int after,
            Predicate<PlainEvent> start,
            Predicate<PlainEvent> comeBack) {
        NaiveRetention naive =
                new NaiveRetention(
                        RIGA,
                        drawn.every()::startOf,
                        drawn.every()::after,
                        null,
                        false,
                        "on",
                        false,
                        after + 1);
        Map<String, String[]> rows = new HashMap<>();
        for (String line : naive.lines(drawn.plain(), start, comeBack, ANY)) {
            String[] parts = line.split(" ");
            rows.put(parts[0], parts);
        }
        for (Trends.Point point : told.points()) {
            String[] row = rows.get(point.start().toString());
            long size = row == null ? 0 : Long.parseLong(row[1].replace(":", ""));
            assertThat(point.n()).isEqualTo(size);
            String returned = row == null || size == 0 ? "-" : row[2 + after].replace("*", "");
            if (returned.equals("-")) {
                assertThat(point.value()).isNull();
            } else {
                wilson(point, Long.parseLong(returned), size);
            }
        }
    }
}
