package dev.waymark.engine.channels;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.Workers;

import java.util.ArrayList;
import java.util.List;

/** Counts switches of channels, repeat contacts, lost hand-offs and resolutions. O(events). */
public final class ChannelsKernel implements Kernel<List<Tally>, Channels> {
    /** From how many contacts on resolutions are no longer told apart. */
    public static final int MOST_CONTACTS = 10;

    /** The most channels of a log. */
    public static final int MAX_CHANNELS = 500;

    private final ChannelsRequest request;

    /** A kernel that answers a request. */
    public ChannelsKernel(ChannelsRequest request) {
        this.request = request;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, true, true, request.properties(), -1L, request.range());
    }

    /**
     * An empty partial result.
     *
     * @throws JourneyException TOO_MANY_CHANNELS
     */
    @Override
    public List<Tally> begin(JourneyIndex index) {
        int channels = index.channels().size() - 1;
        if (channels > MAX_CHANNELS) {
            throw JourneyException.limit(
                    "TOO_MANY_CHANNELS",
                    "The log has %d channels; at most %d can be compared. Name the column that"
                            + " holds the channel, or join some.",
                    channels,
                    MAX_CHANNELS);
        }
        return List.of(new Tally(new CodedRequest(request, index)));
    }

    @Override
    public void add(List<Tally> partial, Journey journey) {
        partial.getFirst().add(journey);
    }

    @Override
    public List<Tally> merge(List<Tally> left, List<Tally> right) {
        List<Tally> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }

    @Override
    public Outcome<Channels> finish(List<Tally> merged, JourneyIndex index) {
        return finish(merged, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<Channels> finish(List<Tally> tallies, JourneyIndex index, Workers workers) {
        return new Done<>(new Drawing(request, tallies, index.channels()).draw(workers));
    }
}
