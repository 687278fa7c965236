package dev.waymark.engine.trends.metrics;

import dev.waymark.engine.channels.ChannelsRequest;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.scores.ScoreKind;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A metric that is written as its name and some clauses.
 *
 * @param name how its text begins
 * @param grammar what follows the name, as people are told
 * @param words of the clauses, in their order
 * @param leads whether something stands before the first of them
 */
record MetricForm(
        String name,
        String grammar,
        List<String> words,
        boolean leads,
        Function<Clauses, @Nullable Metric> read) {
    private static final String WHERE = "where";
    private static final String WITHIN = "within";
    private static final String RESOLVED = "resolved by";
    private static final String SAME = "same";
    private static final String AFTER = "after";

    private static final List<MetricForm> ALL =
            Stream.concat(
                            Arrays.stream(ScoreKind.values()).map(MetricForm::score),
                            Stream.of(
                                    new MetricForm(
                                            "churn",
                                            "[where EVENT] [within TIME]",
                                            List.of(WHERE, WITHIN),
                                            false,
                                            it ->
                                                    new ActivityMetric.Churn(
                                                            any(it), time(it, null))),
                                    new MetricForm(
                                            "stickiness",
                                            "[where EVENT]",
                                            List.of(WHERE),
                                            false,
                                            it -> new ActivityMetric.Stickiness(any(it))),
                                    new MetricForm(
                                            "repeat purchase",
                                            "where EVENT [within TIME]",
                                            List.of(WHERE, WITHIN),
                                            false,
                                            MetricForm::repeatPurchase),
                                    new MetricForm(
                                            "retention",
                                            "[EVENT -> EVENT] after NUMBER",
                                            List.of(AFTER),
                                            true,
                                            MetricForm::retention),
                                    new MetricForm(
                                            "repeat contact",
                                            "[where EVENT] [same PROPERTY] [within TIME]",
                                            List.of(WHERE, SAME, WITHIN),
                                            false,
                                            it ->
                                                    new ContactMetric.RepeatContact(
                                                            event(it, WHERE),
                                                            topic(it),
                                                            window(it))),
                                    new MetricForm(
                                            "lost hand-offs",
                                            "[where EVENT] [resolved by EVENT] [same PROPERTY]"
                                                    + " [within TIME]",
                                            List.of(WHERE, RESOLVED, SAME, WITHIN),
                                            false,
                                            it ->
                                                    new ContactMetric.LostHandOffs(
                                                            event(it, WHERE),
                                                            event(it, RESOLVED),
                                                            topic(it),
                                                            window(it))),
                                    new MetricForm(
                                            "contacts per resolution",
                                            "[where EVENT] [resolved by EVENT] [same PROPERTY]",
                                            List.of(WHERE, RESOLVED, SAME),
                                            false,
                                            it ->
                                                    new ContactMetric.ContactsPerResolution(
                                                            event(it, WHERE),
                                                            event(it, RESOLVED),
                                                            topic(it))),
                                    new MetricForm(
                                            "self-service share",
                                            "[where EVENT] [resolved by EVENT] [same PROPERTY]"
                                                    + " [on EVENT]",
                                            List.of(WHERE, RESOLVED, SAME, "on"),
                                            false,
                                            it ->
                                                    new ContactMetric.SelfServiceShare(
                                                            event(it, WHERE),
                                                            event(it, RESOLVED),
                                                            topic(it),
                                                            event(it, "on"))),
                                    new MetricForm(
                                            "abandonment",
                                            "[where EVENT] [answered by EVENT] [abandoned by"
                                                    + " EVENT]",
                                            List.of(WHERE, "answered by", "abandoned by"),
                                            false,
                                            it ->
                                                    new ContactMetric.Abandonment(
                                                            event(it, WHERE),
                                                            event(it, "answered by"),
                                                            event(it, "abandoned by")))))
                    .toList();

    /** The names of all forms, with commas between. */
    static String names() {
        return ALL.stream().map(MetricForm::name).collect(Collectors.joining(", "));
    }

    /** The form whose name a text begins with; empty if there is none. */
    static Optional<MetricForm> of(String text) {
        return ALL.stream()
                .filter(it -> text.equals(it.name) || text.startsWith(it.name + " "))
                .findFirst();
    }

    /**
     * Reads a text that begins with the name.
     *
     * @throws JourneyException INVALID_METRIC if something else follows than the grammar has
     */
    Metric parse(String text) {
        Clauses clauses = Clauses.of(text.substring(name.length()), words);
        Metric metric =
                clauses == null || !leads && !clauses.lead.isEmpty() ? null : read.apply(clauses);
        if (metric == null) {
            throw JourneyException.user(
                    "INVALID_METRIC",
                    "\"%s\" is no metric: after \"%s\" come %s, in this order; what stands in [ ]"
                        + " may be left out. EVENT is a type, in quotes if it has several words, or"
                        + " a condition such as channel is app.",
                    MetricText.shown(text),
                    name,
                    grammar);
        }
        return metric;
    }

    private static MetricForm score(ScoreKind kind) {
        return new MetricForm(
                kind.text(),
                "[where EVENT]",
                List.of(WHERE),
                false,
                it -> new ScoreMetric(kind, any(it)));
    }

    private static @Nullable Metric repeatPurchase(Clauses clauses) {
        EventPredicate purchase = event(clauses, WHERE);
        Duration time = time(clauses, ActivityMetric.RepeatPurchase.DEFAULT_WITHIN);
        return purchase == null || time == null
                ? null
                : new ActivityMetric.RepeatPurchase(purchase, time);
    }

    private static @Nullable Metric retention(Clauses clauses) {
        String after = clauses.get(AFTER);
        List<EventPredicate> steps =
                clauses.lead.isEmpty()
                        ? List.of(new AnyEvent(), new AnyEvent())
                        : MetricText.steps(clauses.lead);
        return after == null || !after.matches("\\d{1,6}") || steps.size() != 2
                ? null
                : new ActivityMetric.Retention(
                        steps.getFirst(), steps.getLast(), Integer.parseInt(after));
    }

    private static EventPredicate any(Clauses clauses) {
        EventPredicate where = event(clauses, WHERE);
        return where == null ? new AnyEvent() : where;
    }

    private static @Nullable EventPredicate event(Clauses clauses, String word) {
        String text = clauses.get(word);
        return text == null ? null : MetricText.event(text);
    }

    private static @Nullable String topic(Clauses clauses) {
        String text = clauses.get(SAME);
        return text == null ? null : Clauses.name(text);
    }

    private static @Nullable Duration time(Clauses clauses, @Nullable Duration otherwise) {
        String text = clauses.get(WITHIN);
        return text == null ? otherwise : DurationText.parseDays(WITHIN, text);
    }

    private static Duration window(Clauses clauses) {
        Duration time = time(clauses, null);
        return time == null ? ChannelsRequest.WINDOW : time;
    }
}
