package dev.waymark.engine.scorecard;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.TallyKernel;

import java.util.List;

/** Counts what becomes of messages and requests on each channel. O(events). */
public final class ScorecardKernel implements TallyKernel<Tally, Scorecard> {
    /** The most channels of a log. */
    public static final int MAX_CHANNELS = 500;

    /** The most values of a property that are compared. */
    public static final int MAX_VALUES = 200;

    private final ScorecardRequest request;

    /** A kernel that answers a request. */
    public ScorecardKernel(ScorecardRequest request) {
        this.request = request;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, true, true, request.properties(), -1L, request.range());
    }

    /**
     * An empty partial result.
     *
     * @throws JourneyException TOO_MANY_CHANNELS, TOO_MANY_VALUES
     */
    @Override
    public Tally tally(JourneyIndex index) {
        int channels = index.channels().size() - 1;
        if (channels > MAX_CHANNELS) {
            throw JourneyException.limit(
                    "TOO_MANY_CHANNELS",
                    "The log has %d channels; at most %d can be compared. Name the column that"
                            + " holds the channel, or join some.",
                    channels,
                    MAX_CHANNELS);
        }
        String property = request.variants();
        int values = property == null ? 0 : index.property(property).size() - 1;
        if (values > MAX_VALUES) {
            throw JourneyException.limit(
                    "TOO_MANY_VALUES",
                    "property \"%s\" has %d values; at most %d can be compared. Choose another"
                            + " property.",
                    property,
                    values,
                    MAX_VALUES);
        }
        return new Tally(request, index);
    }

    @Override
    public void add(List<Tally> partial, Journey journey) {
        partial.getFirst().add(journey);
    }

    @Override
    public Outcome<Scorecard> finish(List<Tally> tallies, JourneyIndex index) {
        return new Done<>(new Drawing(request, tallies, index).draw());
    }
}
