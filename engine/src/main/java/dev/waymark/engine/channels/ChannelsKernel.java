package dev.waymark.engine.channels;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.RefiningKernel;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.WindowedGroups;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * Counts switches of channels, repeat contacts, lost hand-offs and resolutions. O(events): one
 * pass, seldom two; of the waits it keeps those near the quantiles.
 */
public final class ChannelsKernel
        implements RefiningKernel<List<Tally>, Channels>, TallyKernel<Tally, Channels> {
    /** From how many contacts on resolutions are no longer told apart. */
    public static final int MOST_CONTACTS = 10;

    /** The most channels of a log. */
    public static final int MAX_CHANNELS = 500;

    private final ChannelsRequest request;

    /** What the second pass keeps; null for the first, which finds out. */
    private final @Nullable Windows windows;

    /** A kernel that answers a request. */
    public ChannelsKernel(ChannelsRequest request) {
        this(request, null);
    }

    private ChannelsKernel(ChannelsRequest request, @Nullable Windows windows) {
        this.request = request;
        this.windows = windows;
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
        Windows kept = windows == null ? Windows.all(pairs(index)) : windows;
        return new Tally(new CodedRequest(request, index), kept);
    }

    @Override
    public void addBlock(List<Tally> partial, JourneyBlock block) {
        partial.getFirst().add(block);
    }

    @Override
    public boolean refines() {
        return windows == null;
    }

    @Override
    public void refine(List<List<Tally>> partials, Workers workers) {
        List<Tally> tallies = partials.stream().flatMap(List::stream).toList();
        refine(tallies, tally -> tally.switches, workers);
        refine(tallies, tally -> tally.contacts.repeats, workers);
        refine(tallies, tally -> tally.contacts.lost, workers);
    }

    private static void refine(
            List<Tally> tallies, Function<Tally, WindowedGroups> waits, Workers workers) {
        WindowedGroups.refine(tallies.stream().map(waits).toList(), workers);
    }

    @Override
    public Outcome<Channels> finish(List<Tally> merged, JourneyIndex index) {
        return finish(merged, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<Channels> finish(List<Tally> tallies, JourneyIndex index, Workers workers) {
        Drawing drawing = new Drawing(request, tallies, index.channels());
        Channels channels = drawing.draw(workers);
        Windows widened = drawing.widened();
        return widened == null
                ? new Done<>(channels)
                : new Again<>(new ChannelsKernel(request, widened));
    }
}
