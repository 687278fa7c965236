package dev.waymark.engine.channels;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.Scan;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.Workers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Counts switches of channels, repeat contacts, lost hand-offs and resolutions. O(events). */
public final class ChannelsKernel implements Kernel<List<Tally>, Channels> {
    /** From how many contacts on resolutions are no longer told apart. */
    public static final int MOST_CONTACTS = 10;

    /** The most channels of a log. */
    public static final int MAX_CHANNELS = 500;

    private static final long LARGE = 1 << 20;
    private static final int SAMPLED_PART = 24;
    private static final int SAMPLED_RUN = 64;

    private final ChannelsRequest request;
    private final long large;
    private final @Nullable Windows windows;

    /** A kernel that answers a request. */
    public ChannelsKernel(ChannelsRequest request) {
        this(request, LARGE, null);
    }

    /** The same; of logs of at least a number of events, only some waits are kept. */
    ChannelsKernel(ChannelsRequest request, long large, @Nullable Windows windows) {
        this.request = request;
        this.large = large;
        this.windows = windows;
    }

    @Override
    public Kernel<?, Channels> prepare(JourneyIndex index) {
        return index.events() >= large && windows == null
                ? new ChannelsKernel(request, large, sample(index))
                : this;
    }

    /** Guesses from some journeys where the quantiles of the waits lie. */
    private Windows sample(JourneyIndex index) {
        Tally sample = begin(index).getFirst();
        int customers = index.customers();
        Scan scan = index.scan(plan(index));
        for (int from = 0; from < customers; from += SAMPLED_RUN * SAMPLED_PART) {
            scan.forEach(from, Math.min(customers, from + SAMPLED_RUN), sample::add);
        }
        return Windows.around(sample, pairs(index));
    }

    private static int pairs(JourneyIndex index) {
        return index.channels().size() * index.channels().size();
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
        Windows kept = windows == null ? Windows.all(pairs(index)) : windows;
        return List.of(new Tally(new CodedRequest(request, index), kept));
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
        Drawing drawing = new Drawing(request, tallies, index.channels());
        Channels channels = drawing.draw(workers);
        Windows widened = windows == null ? null : drawing.widened(windows);
        return widened == null
                ? new Done<>(channels)
                : new Again<>(new ChannelsKernel(request, large, widened));
    }
}
