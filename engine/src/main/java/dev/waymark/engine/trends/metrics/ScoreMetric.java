package dev.waymark.engine.trends.metrics;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.scores.ScoreKind;
import dev.waymark.engine.scores.ScoreReader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A score of the answers that customers gave in the period. An answer belongs to the period in
 * which it was given, whatever it was about; a customer who answers twice counts twice. {@link
 * dev.waymark.engine.scores.Score} has the formulas and the intervals.
 *
 * @param where further condition on the answers
 */
public record ScoreMetric(ScoreKind kind, EventPredicate where) implements Metric {
    @Override
    public String text() {
        return kind.text() + Phrases.where(where);
    }

    @Override
    public Unit unit() {
        return switch (kind) {
            case NPS -> Unit.POINTS;
            case CSAT -> Unit.SHARE;
            case CES -> Unit.NUMBER;
        };
    }

    @Override
    public String meaning() {
        String formula =
                switch (kind) {
                    case NPS -> "NPS: share of 9–10 minus share of 0–6, in points from −100 to 100";
                    case CSAT -> "CSAT: share of 4–5 on a scale of 1–5";
                    case CES -> "CES 2.0: mean of 1–7, where 7 means that it was easy";
                };
        return "%s, of the answers given in the period%s. An answer is an event with \"%s\" among the"
                        .formatted(formula, Phrases.that(where, "meet"), kind.text())
                + " words of its type and a whole number of the scale as its value; each counts.";
    }

    @Override
    public List<EventPredicate> predicates() {
        return List.of(where);
    }

    @Override
    public List<String> properties() {
        return Stream.concat(Metric.super.properties().stream(), Stream.of(ScoreReader.VALUE))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Metric over(JourneyIndex index) {
        if (index.types().names().stream()
                .noneMatch(type -> ScoreKind.ofType(type).equals(Optional.of(kind)))) {
            throw JourneyException.user(
                    "UNKNOWN_TYPE",
                    "the metric \"%s\" reads answers, and no type of event in the log has \"%s\""
                        + " among its words. Import the answers as events such as \"%s answer\","
                        + " with the answer as value.",
                    text(),
                    kind.text(),
                    kind.text());
        }
        return this;
    }
}
