package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.Alignment;
import dev.waymark.engine.conformance.align.MapGraph;
import dev.waymark.engine.index.JourneyIndex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Turns aligned journeys into numbers. */
final class Summary {
    private final ConformanceRequest request;
    private final MapGraph graph;
    private final AlignedJourneys journeys;
    private final List<String> names;

    Summary(ConformanceRequest request, MapGraph graph, AlignedJourneys journeys) {
        this.request = request;
        this.graph = graph;
        this.journeys = journeys;
        this.names =
                IntStream.range(0, graph.size())
                        .mapToObj(step -> request.steps().get(graph.place(step)).step())
                        .toList();
    }

    Conformance of(List<ConformanceTally> tallies, JourneyIndex index) {
        long[] closed = new long[journeys.sequences.size()];
        long[] open = new long[closed.length];
        long entered = tallies.stream().mapToLong(tally -> tally.onMap).sum();
        boolean isEmpty = entered == 0;
        WeekCounts weeks =
                new WeekCounts(
                        request,
                        isEmpty ? Optional.empty() : index.first(),
                        isEmpty ? Optional.empty() : index.last(),
                        graph.size());
        weeks.markPartial(journeys);
        int[][] completedSteps =
                IntStream.range(0, closed.length).mapToObj(this::completed).toArray(int[][]::new);
        for (int part = 0; part < tallies.size(); part++) {
            ConformanceTally tally = tallies.get(part);
            for (int i = 0; i < tally.onMap; i++) {
                int number = journeys.number(tally, part, i);
                if (journeys.isOpen(number, tally.entry[i])) {
                    open[number]++;
                    continue;
                }
                closed[number]++;
                weeks.add(
                        weeks.week(tally.entry[i]),
                        journeys.alignments[number],
                        completedSteps[number],
                        1);
            }
        }
        StepCounts counts = new StepCounts(graph.size());
        long inFlight = 0;
        for (int number = 0; number < closed.length; number++) {
            inFlight += open[number];
            Alignment alignment = journeys.alignments[number];
            counts.add(journeys.sequences, number, alignment, closed[number], false);
            counts.add(journeys.sequences, number, alignment, open[number], true);
        }
        List<Conformance.Alarm> alarms = new ArrayList<>();
        List<Conformance.Week> perWeek = weeks.weeks(names, alarms);
        return new Conformance(
                tallies.stream().mapToLong(tally -> tally.journeys).sum(),
                entered,
                inFlight,
                weeks.fitness(),
                journeys.completion,
                steps(counts, entered),
                moves(counts),
                ghosts(tallies, index, entered),
                perWeek,
                alarms);
    }

    private int[] completed(int number) {
        boolean[] isMatched = journeys.alignments[number].isMatched();
        int[] steps = AlignedJourneys.steps(journeys.sequences, number);
        return IntStream.range(0, steps.length)
                .filter(i -> isMatched[i])
                .map(i -> steps[i])
                .distinct()
                .toArray();
    }

    private List<Conformance.OfStep> steps(StepCounts counts, long entered) {
        Map<String, Boolean> timed = new HashMap<>();
        request.objectives().forEach(objective -> timed.put(objective.step(), true));
        List<Conformance.OfStep> result = new ArrayList<>();
        int step = 0;
        for (int place = 0; place < request.steps().size(); place++) {
            String id = request.steps().get(place).step();
            if (step == graph.size() || graph.place(step) != place) {
                result.add(
                        new Conformance.OfStep(
                                id, null, null, null, null, null, null, null, null, null));
                continue;
            }
            result.add(
                    new Conformance.OfStep(
                            id,
                            counts.customers[step],
                            counts.visits[step],
                            counts.returning[step],
                            entered == 0 ? null : (double) counts.customers[step] / entered,
                            counts.completed[step],
                            counts.missing[step],
                            timed.containsKey(id) ? counts.failing[step] : null,
                            counts.open[step],
                            counts.unexpected[step]));
            step++;
        }
        return result;
    }

    private List<Conformance.Move> moves(StepCounts counts) {
        List<Conformance.Move> moves = new ArrayList<>();
        int size = graph.size();
        for (int from = 0; from <= size; from++) {
            for (int to = 0; to <= size; to++) {
                int way = from * (size + 1) + to;
                if (counts.moveCounts[way] > 0) {
                    moves.add(
                            new Conformance.Move(
                                    name(from),
                                    name(to),
                                    kind(from, to),
                                    counts.moveCustomers[way],
                                    counts.moveCounts[way]));
                }
            }
        }
        moves.sort(
                Comparator.comparingLong(Conformance.Move::customers)
                        .reversed()
                        .thenComparing(move -> place(move.from(), -1))
                        .thenComparing(move -> place(move.to(), size)));
        return moves;
    }

    private int place(@Nullable String name, int otherwise) {
        return name == null ? otherwise : names.indexOf(name);
    }

    private String kind(int from, int to) {
        int passed = graph.passed(from, to);
        if (passed == 0) {
            return "planned";
        }
        boolean isForward = from == graph.size() || to == graph.size() || to > from;
        return isForward ? "skip" : "back";
    }

    private @Nullable String name(int step) {
        return step == graph.size() ? null : names.get(step);
    }

    private List<Conformance.Ghost> ghosts(
            List<ConformanceTally> tallies, JourneyIndex index, long entered) {
        Map<Long, Long> counts = new TreeMap<>();
        tallies.forEach(
                tally -> tally.places.forEach((key, n) -> counts.merge(key, (long) n, Long::sum)));
        int types = index.types().size();
        int size = graph.size();
        List<Conformance.Ghost> ghosts = new ArrayList<>();
        counts.forEach(
                (key, customers) -> {
                    if (customers >= request.ghostShare() * entered) {
                        int way = (int) (key / types);
                        ghosts.add(
                                new Conformance.Ghost(
                                        name(way / (size + 1)),
                                        name(way % (size + 1)),
                                        index.types().name((int) (key % types)),
                                        customers));
                    }
                });
        ghosts.sort(
                Comparator.comparingLong(Conformance.Ghost::customers)
                        .reversed()
                        .thenComparing(Conformance.Ghost::type)
                        .thenComparing(ghost -> place(ghost.after(), -1))
                        .thenComparing(ghost -> place(ghost.before(), size)));
        return ghosts;
    }
}
