package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.Aligner;
import dev.waymark.engine.conformance.align.FailedSteps;
import dev.waymark.engine.conformance.align.MapGraph;
import dev.waymark.engine.conformance.align.Sequences;
import dev.waymark.engine.conformance.align.StepMasks;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.Shared;
import dev.waymark.engine.kernel.Workers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Turns journeys into numbers. */
final class Summary {
    private final ConformanceRequest request;
    private final MapGraph graph;
    private final List<String> names;

    Summary(ConformanceRequest request, MapGraph graph) {
        this.request = request;
        this.graph = graph;
        this.names =
                IntStream.range(0, graph.size())
                        .mapToObj(step -> request.steps().get(graph.place(step)).step())
                        .toList();
    }

    Conformance of(List<ConformanceTally> tallies, JourneyIndex index, Workers workers) {
        StepMasks completed =
                new StepMasks(
                        graph.size(),
                        tallies.stream().mapToInt(it -> it.sequences.size()).toArray());
        Shared<Taker> takers = new Shared<>(() -> new Taker(graph.size(), tallies, completed));
        AlignedJourneys journeys =
                AlignedJourneys.of(tallies, graph, request, index, workers, takers);
        StepCounts counts = new StepCounts(graph.size());
        takers.all().forEach(taker -> counts.add(taker.counts));
        long entered = tallies.stream().mapToLong(tally -> tally.onMap).sum();
        WeekCounts weeks = WeekCounts.of(request, index, entered == 0, graph.size());
        weeks.markPartial(journeys);
        long inFlight = count(journeys, completed, weeks, counts);
        List<Conformance.Alarm> alarms = new ArrayList<>();
        List<Conformance.Week> perWeek = weeks.weeks(names, alarms);
        return new Conformance(
                tallies.stream().mapToLong(tally -> tally.journeys).sum(),
                entered,
                inFlight,
                weeks.fitness(),
                journeys.completion,
                steps(counts, tallies, entered),
                moves(counts),
                ghosts(tallies, index, entered),
                perWeek,
                alarms);
    }

    /** Shares journeys out to their weeks, and corrects the counts of those in flight. */
    private long count(
            AlignedJourneys journeys, StepMasks completed, WeekCounts weeks, StepCounts counts) {
        Shared<WeekCounts.Part> parts = new Shared<>(weeks::part);
        journeys.forEach(
                parts,
                (own, part, journey) -> {
                    ConformanceTally tally = journeys.tallies.get(part);
                    int number = tally.sequenceOf[journey];
                    long entry = tally.entry[journey];
                    if (journeys.isOpen(part, number, entry)) {
                        own.addOpen(part, number);
                    } else {
                        own.add(journeys, completed, weeks.week(entry), part, number);
                    }
                });
        Aligner aligner = new Aligner(graph);
        long[] inFlight = new long[1];
        for (WeekCounts.Part part : parts.all()) {
            weeks.add(part);
            part.open.forEach(
                    (key, n) -> {
                        Sequences sequences =
                                journeys.tallies.get((int) (key >>> Integer.SIZE)).sequences;
                        int number = (int) key;
                        aligner.align(sequences, number, ConformanceTally.LATE);
                        counts.add(sequences, number, aligner, -n, false);
                        counts.add(sequences, number, aligner, n, true);
                        inFlight[0] += n;
                    });
        }
        return inFlight[0];
    }

    private List<Conformance.OfStep> steps(
            StepCounts counts, List<ConformanceTally> tallies, long entered) {
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
                            timed.containsKey(id) || request.steps().get(place).canFail()
                                    ? (Long) (counts.failing[step] + failed(tallies, step))
                                    : null,
                            counts.open[step],
                            counts.unexpected[step]));
            step++;
        }
        return result;
    }

    /** Who failed is not also late: {@link FailedSteps}. */
    private static long failed(List<ConformanceTally> tallies, int step) {
        long count = 0;
        for (ConformanceTally tally : tallies) {
            count += tally.failed == null ? 0 : tally.failed.count(step);
        }
        return count;
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

    /** Counts journeys as if none of them were in flight. */
    private static final class Taker implements AlignedJourneys.Taker {
        private final StepCounts counts;
        private final List<ConformanceTally> tallies;
        private final StepMasks completed;

        Taker(int steps, List<ConformanceTally> tallies, StepMasks completed) {
            this.counts = new StepCounts(steps);
            this.tallies = tallies;
            this.completed = completed;
        }

        @Override
        public void take(int part, int number, Aligner laid) {
            ConformanceTally tally = tallies.get(part);
            counts.add(tally.sequences, number, laid, tally.journeysOf[number], false);
            for (int i = 0; i < laid.size(); i++) {
                if (laid.isMatched(i)) {
                    completed.set(part, number, laid.step(i));
                }
            }
        }
    }
}
