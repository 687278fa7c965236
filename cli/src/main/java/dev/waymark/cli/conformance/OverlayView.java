package dev.waymark.cli.conformance;

import dev.waymark.app.conformance.MapEmotion;
import dev.waymark.app.conformance.MapOverlay;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.conformance.handovers.Handovers;
import dev.waymark.engine.scores.Score;
import dev.waymark.engine.steps.GoingOn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An overlay as tables for people. */
final class OverlayView {
    private OverlayView() {}

    static View of(MapOverlay overlay) {
        Table.Builder table =
                Table.of(
                        "stage",
                        "step",
                        "customers",
                        "share",
                        "before",
                        "go on",
                        "most to",
                        "median wait",
                        "p95 wait",
                        "again");
        Table.Builder scores =
                Table.of("step", "score", "n", "value", "low", "high", "before", "n before");
        Map<String, String> names =
                overlay.steps().stream()
                        .collect(
                                Collectors.toMap(MapOverlay.OfStep::step, MapOverlay.OfStep::name));
        for (MapOverlay.OfStep step : overlay.steps()) {
            MapOverlay.Previous before = step.previous();
            table.row(
                    Cell.of(step.stage()),
                    Cell.of(step.name()),
                    Cell.count(step.customers()),
                    Cell.share(step.share()),
                    Cell.share(before == null ? null : before.share()),
                    Cell.share(step.conversion()),
                    Cell.of(mostTo(step, names)),
                    Cell.of(step.waiting() == null ? null : step.waiting().median()),
                    Cell.of(step.waiting() == null ? null : step.waiting().p95()),
                    Cell.count(step.returning()));
            for (Score score : step.scores()) {
                score(scores, step.name(), score, earlier(before, score.kind()));
            }
        }
        Table steps = table.build();
        List<View.Section> sections = new ArrayList<>();
        sections.add(
                new View.Section(
                        List.of(
                                String.format(
                                        Locale.ROOT,
                                        "%,d of %,d customers entered the map; events count by the"
                                                + " bindings %s.",
                                        overlay.entered(),
                                        overlay.customers(),
                                        overlay.bindings().equals("now")
                                                ? "of today"
                                                : "valid when they happened")),
                        steps));
        sections.add(new View.Section(List.of("Scores"), scores.build()));
        if (!overlay.handovers().steps().isEmpty()) {
            sections.add(
                    new View.Section(
                            List.of("Hand-overs between departments"), handovers(overlay, names)));
        }
        sections.add(new View.Section(emotion(overlay.emotion()), feelings(overlay.emotion())));
        return new View(sections, steps);
    }

    /** The step to which most go on; of several the first in the map; null if nobody goes on. */
    private static @Nullable String mostTo(MapOverlay.OfStep step, Map<String, String> names) {
        GoingOn.Next most = null;
        for (GoingOn.Next next : step.next()) {
            if (next.customers() > (most == null ? 0 : most.customers())) {
                most = next;
            }
        }
        return most == null ? null : names.get(most.step());
    }

    private static @Nullable Score earlier(MapOverlay.@Nullable Previous before, String kind) {
        return before == null
                ? null
                : before.scores().stream()
                        .filter(it -> it.kind().equals(kind))
                        .findFirst()
                        .orElse(null);
    }

    private static void score(
            Table.Builder table, String step, Score score, @Nullable Score before) {
        table.row(
                Cell.of(step),
                Cell.of(score.kind()),
                Cell.of(score.n()),
                value(score.kind(), score.value()),
                value(score.kind(), score.low()),
                value(score.kind(), score.high()),
                value(score.kind(), before == null ? null : before.value()),
                Cell.count(before == null ? null : Long.valueOf(before.n())));
    }

    private static Cell value(String kind, @Nullable Double value) {
        return kind.equals("csat") ? Cell.share(value) : Cell.amount(value);
    }

    private static Table handovers(MapOverlay overlay, Map<String, String> names) {
        Table.Builder table =
                Table.of(
                        "from",
                        "to",
                        "from step",
                        "to step",
                        "times",
                        "customers",
                        "median wait",
                        "p95 wait");
        for (Handovers.OfSteps it : overlay.handovers().steps()) {
            table.row(
                    Cell.of(it.fromDepartment()),
                    Cell.of(it.toDepartment()),
                    Cell.of(names.get(it.from())),
                    Cell.of(names.get(it.to())),
                    Cell.of(it.count()),
                    Cell.of(it.customers()),
                    Cell.of(it.waiting().median()),
                    Cell.of(it.waiting().p95()));
        }
        return table.build();
    }

    private static List<String> emotion(MapEmotion emotion) {
        MapEmotion.Disagreement it = emotion.greatest();
        return it == null
                ? List.of("Feelings measured, from −2 to 2")
                : List.of(
                        "Feelings measured, from −2 to 2",
                        String.format(
                                Locale.ROOT,
                                "Belief and measurement differ most at \"%s\": assumed %.1f,"
                                        + " measured %.2f from n = %,d.",
                                it.name(),
                                it.assumed(),
                                it.measured().value(),
                                it.measured().n()));
    }

    private static Table feelings(MapEmotion emotion) {
        Table.Builder table = Table.of("place", "measured", "low", "high", "n", "assumed");
        for (MapEmotion.Place place : emotion.places()) {
            table.row(
                    Cell.of(place.name()),
                    Cell.amount(place.measured().value()),
                    Cell.amount(place.measured().low()),
                    Cell.amount(place.measured().high()),
                    Cell.of(place.measured().n()),
                    Cell.of(
                            place.assumed().isEmpty()
                                    ? null
                                    : String.join(
                                            ", ",
                                            place.assumed().stream()
                                                    .map(it -> String.valueOf(it.value()))
                                                    .toList())));
        }
        return table.build();
    }
}
