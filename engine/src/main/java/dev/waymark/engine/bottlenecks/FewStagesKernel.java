package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.RefiningKernel;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.WindowedGroups;
import dev.waymark.engine.quantile.WindowedSummary;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The waits between few stages of a large log in one pass, seldom two, that keeps the waits near
 * the quantiles.
 */
final class FewStagesKernel
        implements RefiningKernel<List<WindowedTally>, Bottlenecks>,
                TallyKernel<WindowedTally, Bottlenecks> {
    /** The most stages for which a row for each pair is worth its memory. */
    static final int MOST = 64;

    private final ScanPlan plan;
    private final List<String> names;
    private final int[] targets;

    /** Whether a stage holds events of ours; of ours and of the customer's own. */
    private final boolean[] isOurs;

    private final boolean[] isMixed;

    /** What the second pass keeps; null for the first, which finds out. */
    private final @Nullable WaitWindows windows;

    FewStagesKernel(
            ScanPlan plan, List<String> names, int[] targets, @Nullable WaitWindows windows) {
        this.plan = plan;
        this.names = names;
        this.targets = targets;
        this.windows = windows;
        this.isOurs = new boolean[names.size()];
        this.isMixed = new boolean[names.size()];
        boolean[] isOwn = new boolean[names.size()];
        for (int target : targets) {
            if (target >= 0) {
                isOurs[target >> 1] |= (target & 1) == 1;
                isOwn[target >> 1] |= (target & 1) == 0;
            }
        }
        for (int stage = 0; stage < isMixed.length; stage++) {
            isMixed[stage] = isOurs[stage] && isOwn[stage];
        }
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return plan;
    }

    @Override
    public WindowedTally tally(JourneyIndex index) {
        WaitWindows kept = windows == null ? WaitWindows.all(isMixed) : windows;
        return new WindowedTally(names.size(), targets, kept);
    }

    @Override
    public void addBlock(List<WindowedTally> partial, JourneyBlock block) {
        partial.getFirst().add(block);
    }

    @Override
    public boolean refines() {
        return windows == null;
    }

    @Override
    public void refine(List<List<WindowedTally>> partials, Workers workers) {
        List<WindowedTally> tallies = partials.stream().flatMap(List::stream).toList();
        WindowedGroups.refine(pairs(tallies), workers);
        List<WindowedGroups> parts = parts(tallies);
        if (!parts.isEmpty()) {
            WindowedGroups.refine(parts, workers);
        }
    }

    private static List<WindowedGroups> pairs(List<WindowedTally> tallies) {
        return tallies.stream().map(tally -> tally.pairs).toList();
    }

    private static List<WindowedGroups> parts(List<WindowedTally> tallies) {
        return tallies.stream()
                .map(tally -> tally.parts)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Override
    public Outcome<Bottlenecks> finish(List<WindowedTally> merged, JourneyIndex index) {
        return finish(merged, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<Bottlenecks> finish(
            List<WindowedTally> tallies, JourneyIndex index, Workers workers) {
        WindowedSummary pairs = new WindowedSummary(pairs(tallies));
        WindowedSummary parts =
                parts(tallies).isEmpty() ? null : new WindowedSummary(parts(tallies));
        @Nullable PairWaits[] found = new PairWaits[names.size() * names.size()];
        workers.forEach(found.length, pair -> found[pair] = pair(pair, pairs, parts));
        WaitWindows widened = WaitWindows.widened(pairs, parts);
        return widened == null
                ? new Done<>(
                        PairWaits.together(
                                tallies.stream().mapToLong(tally -> tally.journeys).sum(),
                                tallies.stream().mapToLong(tally -> tally.events).sum(),
                                Arrays.stream(found)
                                        .filter(Objects::nonNull)
                                        .map(Objects::requireNonNull)
                                        .toList(),
                                names))
                : new Again<>(new FewStagesKernel(plan, names, targets, widened));
    }

    /** The waits of a pair; null if there is none, or if the log must be read again. */
    private @Nullable PairWaits pair(
            int pair, WindowedSummary pairs, @Nullable WindowedSummary parts) {
        DurationSummary waiting = pairs.summary(pair).orElse(null);
        int to = pair % names.size();
        PairWaits.Side own = PairWaits.Side.NONE;
        PairWaits.Side forUs = PairWaits.Side.NONE;
        if (parts != null && isMixed[to]) {
            own = side(parts, 2 * pair);
            forUs = side(parts, 2 * pair + 1);
        } else if (isOurs[to]) {
            forUs = side(pairs, pair);
        } else {
            own = side(pairs, pair);
        }
        return waiting == null
                ? null
                : new PairWaits(pair / names.size(), to, pairs.owners(pair), waiting, own, forUs);
    }

    private static PairWaits.Side side(WindowedSummary waits, int group) {
        return new PairWaits.Side(
                waits.count(group), waits.sum(group), waits.summary(group).orElse(null));
    }
}
