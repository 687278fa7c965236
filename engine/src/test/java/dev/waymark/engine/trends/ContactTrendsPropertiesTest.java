package dev.waymark.engine.trends;

import static dev.waymark.engine.trends.TrendsCase.ANY;
import static dev.waymark.engine.trends.TrendsCase.RIGA;
import static dev.waymark.engine.trends.TrendsCase.channel;
import static dev.waymark.engine.trends.TrendsCase.type;
import static dev.waymark.engine.trends.TrendsCase.wilson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.statistics.Proportions;
import dev.waymark.testkit.naive.NaiveScorecard;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.naive.trends.NaiveContacts;
import dev.waymark.testkit.naive.trends.NaiveContacts.Contact;
import dev.waymark.testkit.naive.trends.NaiveContacts.Span;
import dev.waymark.testkit.random.SeededRuns;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Contacts, resolutions and requests over time equal the naive versions. */
class ContactTrendsPropertiesTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);
    private static final ToLongFunction<Contact> REPEATED = it -> it.repeated() ? 1 : 0;
    private static final ToLongFunction<Contact> LOST = it -> it.lost() ? 1 : 0;
    private static final ToLongFunction<Span> ALONE = it -> it.alone() ? 1 : 0;

    @Test
    void contactsAndResolutionsAreThoseOfThePeriod() {
        SeededRuns.run(
                120,
                random -> {
                    TrendsCase drawn = TrendsCase.drawCare(random);
                    long minutes = 1 + random.nextInt(60 * 24 * 20);
                    boolean byTopic = random.nextBoolean();
                    String same = byTopic ? " same value" : "";
                    String within = " within " + minutes + "m";
                    List<Trends.Series> told =
                            drawn.trends(
                                    "repeat contact where call" + same + within,
                                    "repeat contact" + same + within,
                                    "lost hand-offs" + same + within,
                                    "contacts per resolution" + same,
                                    "self-service share" + same,
                                    "self-service share where visit resolved by purchase"
                                            + same
                                            + " on channel is phone");
                    Predicate<PlainEvent> guessed = type("call").or(type("chat started"));
                    Predicate<PlainEvent> resolving =
                            type("chat answered").or(type("issue resolved"));
                    NaiveContacts calls = naive(type("call"), event -> false, ANY, byTopic);
                    NaiveContacts byName =
                            naive(guessed, resolving, channel("web").or(channel("app")), byTopic);
                    NaiveContacts said =
                            naive(type("visit"), type("purchase"), channel("phone"), byTopic);
                    long window = 60_000 * minutes;
                    for (int i = 0; i < drawn.naive().periods().size(); i++) {
                        shares(told.get(0), i, contacts(drawn, i, calls, window, REPEATED));
                        shares(told.get(1), i, contacts(drawn, i, byName, window, REPEATED));
                        shares(told.get(2), i, contacts(drawn, i, byName, window, LOST));
                        ratios(told.get(3), i, spans(drawn, i, byName, Span::contacts));
                        shares(told.get(4), i, spans(drawn, i, byName, ALONE));
                        shares(told.get(5), i, spans(drawn, i, said, ALONE));
                        assertThat(told.get(2).points().get(i).complete())
                                .isEqualTo(
                                        drawn.naive()
                                                .isComplete(
                                                        drawn.naive().periods().get(i), window));
                    }
                });
    }

    private static Collection<long[]> contacts(
            TrendsCase drawn,
            int period,
            NaiveContacts naive,
            long window,
            ToLongFunction<Contact> hits) {
        List<Contact> contacts = naive.contacts(drawn.plain(), window);
        return clusters(drawn, period, contacts, Contact::event, hits);
    }

    private static Collection<long[]> spans(
            TrendsCase drawn, int period, NaiveContacts naive, ToLongFunction<Span> hits) {
        return clusters(drawn, period, naive.spans(drawn.plain()), Span::event, hits);
    }

    private static NaiveContacts naive(
            Predicate<PlainEvent> isContact,
            Predicate<PlainEvent> resolves,
            Predicate<PlainEvent> isAlone,
            boolean byTopic) {
        return new NaiveContacts(
                isContact,
                resolves,
                isAlone,
                event -> event.value() == null ? null : String.valueOf(event.value()),
                byTopic);
    }

    /** For each customer with members in a period: hits, members. */
    private static <T> Collection<long[]> clusters(
            TrendsCase drawn,
            int period,
            List<T> members,
            Function<T, PlainEvent> event,
            ToLongFunction<T> hits) {
        LocalDate start = drawn.naive().periods().get(period);
        Map<String, long[]> found = new HashMap<>();
        for (T member : members) {
            if (drawn.naive().isIn(event.apply(member).timeMillis(), start)) {
                long[] own =
                        found.computeIfAbsent(event.apply(member).customer(), key -> new long[2]);
                own[0] += hits.applyAsLong(member);
                own[1]++;
            }
        }
        return found.values();
    }

    private static double[] ratioAndVariance(Collection<long[]> clusters) {
        double y = 0;
        double x = 0;
        for (long[] own : clusters) {
            y += own[0];
            x += own[1];
        }
        double spread = 0;
        for (long[] own : clusters) {
            spread += Math.pow(own[0] - y / x * own[1], 2);
        }
        double m = clusters.size();
        return new double[] {y / x, x, m / (m - 1) * spread / x / x};
    }

    private static void shares(Trends.Series told, int period, Collection<long[]> clusters) {
        Trends.Point point = told.points().get(period);
        double[] expected = value(point, clusters);
        if (clusters.size() >= 2) {
            double effective =
                    expected[2] < 1e-15
                            ? expected[1]
                            : Math.min(expected[1], expected[0] * (1 - expected[0]) / expected[2]);
            var interval = Proportions.wilson(expected[0], effective, 0.95).orElseThrow();
            interval(point, interval.low(), interval.high());
        }
    }

    private static void ratios(Trends.Series told, int period, Collection<long[]> clusters) {
        Trends.Point point = told.points().get(period);
        double[] expected = value(point, clusters);
        if (clusters.size() >= 2) {
            double half = 1.959963984540054 * Math.sqrt(expected[2]);
            interval(point, Math.max(0, expected[0] - half), expected[0] + half);
        }
    }

    /** Asserts the value, and that there is no interval where there cannot be one. */
    private static double[] value(Trends.Point point, Collection<long[]> clusters) {
        double[] expected = ratioAndVariance(clusters);
        if (clusters.isEmpty()) {
            assertThat(point.value()).isNull();
            return expected;
        }
        assertThat(point.n()).isEqualTo((long) expected[1]);
        assertThat(point.value()).isCloseTo(expected[0], CLOSE);
        if (clusters.size() < 2) {
            assertThat(point.low()).isNull();
        }
        return expected;
    }

    private static void interval(Trends.Point point, double low, double high) {
        assertThat(point.low()).isCloseTo(low, Offset.offset(1e-6));
        assertThat(point.high()).isCloseTo(high, Offset.offset(1e-6));
    }

    @Test
    void abandonmentIsThatOfTheRequestsMadeInThePeriod() {
        SeededRuns.run(
                100,
                random -> {
                    TrendsCase drawn = TrendsCase.drawCare(random);
                    List<Trends.Series> told =
                            drawn.trends(
                                    "abandonment",
                                    "abandonment where visit answered by purchase abandoned by"
                                            + " csat");
                    abandonment(
                            drawn,
                            told.get(0),
                            Set.of("call", "chat started"),
                            Set.of("chat answered"),
                            Set.of("chat abandoned"));
                    abandonment(
                            drawn,
                            told.get(1),
                            Set.of("visit"),
                            Set.of("purchase"),
                            Set.of("csat"));
                });
    }

    private static void abandonment(
            TrendsCase drawn,
            Trends.Series told,
            Set<String> requests,
            Set<String> answered,
            Set<String> abandoned) {
        NaiveScorecard naive =
                new NaiveScorecard(
                        PlainJourneys.of(drawn.plain()),
                        Map.of("request", requests, "answered", answered, "abandoned", abandoned),
                        RIGA,
                        event -> null);
        List<String> known = new ArrayList<>();
        for (PlainEvent event : drawn.plain()) {
            if (abandoned.contains(event.type()) && event.channel() != null) {
                known.add(event.channel());
            }
        }
        for (Trends.Point point : told.points()) {
            List<NaiveScorecard.Request> made =
                    naive.requests.stream()
                            .filter(it -> known.contains(it.channel))
                            .filter(
                                    it ->
                                            drawn.every()
                                                    .startOf(it.at.toLocalDate())
                                                    .equals(point.start()))
                            .toList();
            wilson(
                    point,
                    made.stream().filter(it -> it.end.equals("abandoned")).count(),
                    made.size());
        }
    }
}
