package dev.waymark.engine.trends.metrics;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of the texts of metrics. */
final class Phrases {
    private Phrases() {}

    static void requirePositive(Duration within) {
        require(
                within.toMillis() > 0,
                "within (%s) must be more than zero. Give a time such as 30d.",
                DurationText.format(within));
    }

    /** A clause with a condition; nothing for any event, or for a condition left open. */
    static String clause(String word, @Nullable EventPredicate event) {
        return event == null || event instanceof AnyEvent ? "" : " " + word + " " + event.text();
    }

    static String where(@Nullable EventPredicate event) {
        return clause("where", event);
    }

    static String among(EventPredicate event) {
        return clause("among", event);
    }

    static String within(Duration time) {
        return " within " + DurationText.format(time);
    }

    static String that(EventPredicate where, String verb) {
        return where instanceof AnyEvent ? "" : " that %s %s".formatted(verb, where.text());
    }

    static String steps(List<EventPredicate> steps) {
        return steps.stream().map(EventPredicate::text).collect(Collectors.joining(" -> "));
    }
}
