package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.CatalogAnswer;
import dev.waymark.app.catalog.CatalogAnswers;
import dev.waymark.app.catalog.SentFlaws;
import dev.waymark.app.catalog.rules.TypeRules;
import dev.waymark.app.privacy.PersonalMarks;
import dev.waymark.engine.catalog.CatalogCounter;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.EventSink;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the events of files; remembers every event's customer, time and type. */
final class FileCounts implements EventSink {
    private final CatalogCounter counter;
    private final Map<String, Set<String>> customers = new HashMap<>();
    private final Map<String, Set<Moment>> moments = new HashMap<>();
    private final Map<String, Long> repeats = new HashMap<>();

    private record Moment(String customer, long timeMillis) {}

    FileCounts(Clock clock) {
        counter = new CatalogCounter(clock);
    }

    @Override
    public void accept(Event event) {
        counter.accept(event);
        customers.computeIfAbsent(event.type(), any -> new HashSet<>()).add(event.customer());
        if (!moments.computeIfAbsent(event.type(), any -> new HashSet<>())
                .add(new Moment(event.customer(), event.timeMillis()))) {
            repeats.merge(event.type(), 1L, Long::sum);
        }
    }

    /**
     * The catalogue.
     *
     * @param refused how many rows were set aside
     * @param mapped the types that a map knows; null if none was given
     */
    CatalogAnswer answer(long refused, @Nullable Set<String> mapped) {
        return CatalogAnswers.of(
                counter.catalog(),
                TypeRules.NONE,
                PersonalMarks.NONE,
                new CatalogAnswers.Beside(
                        customers.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                it -> (long) it.getValue().size())),
                        repeats,
                        SentFlaws.ofRows(refused),
                        mapped,
                        null));
    }
}
