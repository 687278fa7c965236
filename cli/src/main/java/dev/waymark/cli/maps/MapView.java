package dev.waymark.cli.maps;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.representatives.Representatives;
import dev.waymark.engine.steps.StepNumbers;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A map's steps by stage with their live numbers, and journeys that stand for all. */
final class MapView {
    private MapView() {}

    static View of(JourneyMap map, StepNumbers numbers, Representatives journeys) {
        View.Section steps = steps(map, numbers);
        return new View(List.of(steps, journeys(map, journeys)), steps.table());
    }

    static View of(JourneyMap map, StepNumbers numbers) {
        View.Section steps = steps(map, numbers);
        return new View(List.of(steps), steps.table());
    }

    private static View.Section steps(JourneyMap map, StepNumbers numbers) {
        Map<String, StepNumbers.OfStep> byStep =
                numbers.steps().stream()
                        .collect(Collectors.toMap(StepNumbers.OfStep::step, Function.identity()));
        Table.Builder table =
                Table.of(
                        "stage",
                        "step",
                        "channel",
                        "customers",
                        "share",
                        "conversion",
                        "waitMedian",
                        "waitP95",
                        "waitMean",
                        "events");
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                table.row(row(stage, step, byStep.get(step.id())));
            }
        }
        String headline =
                String.format(
                        Locale.ROOT,
                        "%s: %d stages, %d steps, %,d customers",
                        map.name(),
                        map.stages().size(),
                        map.steps().size(),
                        numbers.customers());
        return new View.Section(List.of(headline), table.build());
    }

    private static View.Section journeys(JourneyMap map, Representatives found) {
        Map<String, String> names =
                map.steps().stream().collect(Collectors.toMap(Step::id, Step::name));
        Table.Builder table = Table.of("nearest", "share", "journey");
        for (Representatives.Representative journey : found.journeys()) {
            table.row(
                    Cell.of(journey.customers()),
                    Cell.share(journey.share()),
                    Cell.of(
                            journey.path().stream()
                                    .map(step -> names.getOrDefault(step, step))
                                    .collect(Collectors.joining(" → "))));
        }
        return new View.Section(
                List.of(
                        String.format(
                                Locale.ROOT,
                                "Real journeys that stand for %,d; nearest to each",
                                found.measured())),
                table.build());
    }

    private static Cell[] row(Stage stage, Step step, StepNumbers.@Nullable OfStep numbers) {
        DurationSummary wait = numbers == null ? null : numbers.waiting();
        return new Cell[] {
            Cell.of(stage.name()),
            Cell.of(step.name()),
            Cell.of(step.touchpoint() == null ? null : step.touchpoint().channel()),
            count(numbers == null ? null : numbers.customers()),
            Cell.share(numbers == null ? null : numbers.share()),
            Cell.share(numbers == null ? null : numbers.conversion()),
            Cell.of(wait == null ? null : wait.median()),
            Cell.of(wait == null ? null : wait.p95()),
            Cell.of(wait == null ? null : wait.mean()),
            count(numbers == null ? null : numbers.events())
        };
    }

    private static Cell count(@Nullable Long count) {
        return count == null ? new Cell.Absent() : Cell.of(count.longValue());
    }
}
