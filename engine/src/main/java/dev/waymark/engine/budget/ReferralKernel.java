package dev.waymark.engine.budget;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.TimeRange;

import java.util.List;

/** Counts events of one type and the customers who have any. One pass over their journeys. */
public final class ReferralKernel implements Kernel<long[], BudgetReport.Referrals> {
    private final String type;
    private final TimeRange range;

    /** Counts a type inside a range. */
    public ReferralKernel(String type, TimeRange range) {
        this.type = type;
        this.range = range;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        int code = index.types().code(type);
        return new ScanPlan(false, true, false, List.of(), code < 0 ? 0 : 1L << code, TimeRange.ALL)
                .within(range);
    }

    /** Referrals, advocates, and the code of the type. */
    @Override
    public long[] begin(JourneyIndex index) {
        return new long[] {0, 0, index.types().code(type)};
    }

    @Override
    public void add(long[] partial, Journey journey) {
        long before = partial[0];
        for (int i = journey.from(); i < journey.to(); i++) {
            partial[0] += journey.types()[i] == partial[2] ? 1 : 0;
        }
        partial[1] += partial[0] > before ? 1 : 0;
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        left[0] += right[0];
        left[1] += right[1];
        return left;
    }

    @Override
    public Outcome<BudgetReport.Referrals> finish(long[] merged, JourneyIndex index) {
        return new Done<>(
                new BudgetReport.Referrals(
                        merged[0],
                        merged[1],
                        merged[1] == 0 ? null : (double) merged[0] / merged[1]));
    }
}
