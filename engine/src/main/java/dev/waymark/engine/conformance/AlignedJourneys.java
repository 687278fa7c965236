package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.Aligner;
import dev.waymark.engine.conformance.align.Alignment;
import dev.waymark.engine.conformance.align.MapGraph;
import dev.waymark.engine.conformance.align.Sequences;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** All journeys on a map with their alignments, one for each different sequence. */
final class AlignedJourneys {
    private static final int BATCH = 256;

    final Sequences sequences;
    final Alignment[] alignments;
    final @Nullable DurationSummary completion;

    /** When a journey that is younger is still in flight; {@link Long#MAX_VALUE} for never. */
    private final long openAfter;

    private final int[][] numbers;

    private AlignedJourneys(
            Sequences sequences,
            Alignment[] alignments,
            int[][] numbers,
            @Nullable DurationSummary completion,
            long openAfter) {
        this.sequences = sequences;
        this.alignments = alignments;
        this.numbers = numbers;
        this.completion = completion;
        this.openAfter = openAfter;
    }

    static AlignedJourneys of(
            List<ConformanceTally> tallies,
            MapGraph graph,
            ConformanceRequest request,
            JourneyIndex index,
            Workers workers) {
        Sequences all = tallies.size() == 1 ? tallies.getFirst().sequences : new Sequences();
        int[][] numbers = new int[tallies.size()][];
        for (int part = 0; part < numbers.length; part++) {
            Sequences own = tallies.get(part).sequences;
            numbers[part] = new int[own.size()];
            for (int i = 0; i < numbers[part].length; i++) {
                numbers[part][i] = all == own ? i : all.number(own.get(i), own.length(i));
            }
        }
        Alignment[] alignments = new Alignment[all.size()];
        workers.forEach(
                (alignments.length + BATCH - 1) / BATCH,
                batch -> {
                    Aligner aligner = new Aligner(graph);
                    int end = Math.min(alignments.length, (batch + 1) * BATCH);
                    for (int i = batch * BATCH; i < end; i++) {
                        alignments[i] = aligner.align(steps(all, i));
                    }
                });
        DurationSummary completion =
                DurationSummary.ofMillis(completions(tallies, numbers, alignments)).orElse(null);
        long until = request.range().untilMillis();
        long end = index.last().map(last -> Math.min(last.toEpochMilli(), until)).orElse(until);
        return new AlignedJourneys(
                all,
                alignments,
                numbers,
                completion,
                completion == null ? Long.MAX_VALUE : end - completion.p95().toMillis());
    }

    /** The steps of a sequence, without marks. */
    static int[] steps(Sequences sequences, int number) {
        int[] steps = new int[sequences.length(number)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = sequences.at(number, i) & ~ConformanceTally.LATE;
        }
        return steps;
    }

    /** The number of a journey's sequence. */
    int number(ConformanceTally tally, int part, int journey) {
        return numbers[part][tally.sequenceOf[journey]];
    }

    /** Whether a journey with that sequence is still in flight. */
    boolean isOpen(int number, long entry) {
        return mayBeOpen(entry) && !alignments[number].isEnded();
    }

    /** Whether a journey that entered then may be in flight. */
    boolean mayBeOpen(long entry) {
        return entry > openAfter;
    }

    private static long[] completions(
            List<ConformanceTally> tallies, int[][] numbers, Alignment[] alignments) {
        int size = 0;
        long[] values = new long[tallies.stream().mapToInt(tally -> tally.onMap).sum()];
        for (int part = 0; part < numbers.length; part++) {
            ConformanceTally tally = tallies.get(part);
            for (int i = 0; i < tally.onMap; i++) {
                if (alignments[numbers[part][tally.sequenceOf[i]]].isEnded()) {
                    values[size++] = tally.lastStep[i] - tally.entry[i];
                }
            }
        }
        return Arrays.copyOf(values, size);
    }
}
