package dev.waymark.engine.channels;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.WindowedGroups;
import dev.waymark.engine.quantile.WindowedSummary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Turns the tallies of all threads into the result. */
final class Drawing {
    private final ChannelsRequest request;
    private final List<Tally> tallies;
    private final Dictionary channels;
    private final int size;
    private final WindowedSummary switches;
    private final WindowedSummary repeated;
    private final WindowedSummary handedOff;
    private final long[] events;

    Drawing(ChannelsRequest request, List<Tally> tallies, Dictionary channels) {
        this.request = request;
        this.tallies = tallies;
        this.channels = channels;
        this.size = channels.size();
        this.switches = together(tally -> tally.switches);
        this.repeated = together(tally -> tally.contacts.repeats);
        this.handedOff = together(tally -> tally.contacts.lost);
        this.events = IntStream.range(0, size).mapToLong(this::events).toArray();
    }

    private WindowedSummary together(Function<Tally, WindowedGroups> groups) {
        return new WindowedSummary(tallies.stream().map(groups).toList());
    }

    /** The result, which counts only if {@link #widened} finds nothing missed. */
    Channels draw(Workers workers) {
        return new Channels(
                request.definition(),
                sum(tally -> tally.journeys),
                sum(tally -> tally.events),
                unnamed(),
                channels(),
                pairs(switches, workers),
                repeats(workers),
                lost(workers),
                resolutions(),
                mix(),
                request.contacts(),
                request.resolving(),
                request.digital(),
                request.physical(),
                request.selfService());
    }

    /** The windows in which a quantile was missed, widened; null if none was. */
    @Nullable Windows widened() {
        return Windows.widened(switches, repeated, handedOff);
    }

    private long sum(ToLongFunction<Tally> number) {
        return tallies.stream().mapToLong(number).sum();
    }

    private long events(int stage, int channel) {
        return sum(tally -> tally.eventsByStage[stage * size + channel]);
    }

    /** Every event that names a channel is the first of its journey that does, or one of a pair. */
    private long events(int channel) {
        return sum(tally -> tally.pairs.firsts(channel))
                + IntStream.range(1, size)
                        .mapToLong(before -> switches.count(before * size + channel))
                        .sum();
    }

    private long unnamed() {
        return sum(tally -> tally.events) - Arrays.stream(events).sum();
    }

    private List<Channels.Channel> channels() {
        return IntStream.range(1, size)
                .filter(channel -> events[channel] > 0)
                .mapToObj(
                        channel ->
                                new Channels.Channel(
                                        channels.name(channel),
                                        events[channel],
                                        sum(tally -> tally.channelCustomers.count(channel)),
                                        kind(channels.name(channel))))
                .sorted(
                        Comparator.comparingLong((Channels.Channel channel) -> -channel.events())
                                .thenComparing(Channels.Channel::channel))
                .toList();
    }

    private @Nullable String kind(String channel) {
        if (request.digital().has(channel)) {
            return "digital";
        }
        return request.physical().has(channel) ? "physical" : null;
    }

    private List<Channels.Pair> pairs(WindowedSummary counted, Workers workers) {
        int[] occurring =
                IntStream.range(0, size * size).filter(pair -> counted.count(pair) > 0).toArray();
        Channels.@Nullable Pair[] drawn = new Channels.Pair[occurring.length];
        workers.forEach(occurring.length, i -> drawn[i] = pair(counted, occurring[i]));
        return Arrays.stream(drawn)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(
                        Comparator.comparingLong((Channels.Pair pair) -> -pair.count())
                                .thenComparing(Channels.Pair::from)
                                .thenComparing(Channels.Pair::to))
                .toList();
    }

    private Channels.@Nullable Pair pair(WindowedSummary counted, int pair) {
        return counted.summary(pair)
                .map(
                        waiting ->
                                new Channels.Pair(
                                        channels.name(pair / size),
                                        channels.name(pair % size),
                                        counted.count(pair),
                                        counted.owners(pair),
                                        waiting))
                .orElse(null);
    }

    private long contacts() {
        return sum(tally -> Arrays.stream(tally.contacts.contactsByChannel).sum());
    }

    private Channels.Repeats repeats(Workers workers) {
        List<Channels.Repeat> pairs = new ArrayList<>();
        for (Channels.Pair pair : pairs(repeated, workers)) {
            int from = channels.code(pair.from());
            long contacts = sum(tally -> tally.contacts.contactsByChannel[from]);
            pairs.add(
                    new Channels.Repeat(
                            pair.from(),
                            pair.to(),
                            pair.count(),
                            pair.customers(),
                            (double) pair.count() / contacts,
                            pair.waiting()));
        }
        long same =
                pairs.stream()
                        .filter(pair -> pair.from().equals(pair.to()))
                        .mapToLong(Channels.Repeat::count)
                        .sum();
        long all = pairs.stream().mapToLong(Channels.Repeat::count).sum();
        return new Channels.Repeats(
                request.window(),
                request.topic(),
                contacts(),
                sum(tally -> tally.contacts.withoutTopic),
                all,
                share(all, contacts()),
                same,
                all - same,
                pairs);
    }

    private Channels.Lost lost(Workers workers) {
        boolean isPlain = tallies.getFirst().isPlain();
        List<Channels.Pair> pairs =
                isPlain
                        ? pairs(repeated, workers).stream()
                                .filter(pair -> !pair.from().equals(pair.to()))
                                .toList()
                        : pairs(handedOff, workers);
        long count = pairs.stream().mapToLong(Channels.Pair::count).sum();
        return new Channels.Lost(count, share(count, contacts()), pairs);
    }

    private Channels.Resolutions resolutions() {
        List<Channels.Span> spans =
                IntStream.rangeClosed(0, ChannelsKernel.MOST_CONTACTS)
                        .mapToObj(
                                contacts ->
                                        new Channels.Span(
                                                contacts,
                                                sum(t -> t.contacts.spansByContacts[contacts])))
                        .filter(span -> span.count() > 0)
                        .toList();
        long count = spans.stream().mapToLong(Channels.Span::count).sum();
        long inSpans = sum(tally -> tally.contacts.contactsInSpans);
        long selfService = sum(tally -> tally.contacts.selfService);
        return new Channels.Resolutions(
                count,
                inSpans,
                share(inSpans, count),
                spans,
                selfService,
                share(selfService, count),
                contacts() - inSpans);
    }

    private List<Channels.Mix> mix() {
        List<Channels.Mix> rows = new ArrayList<>();
        int stages = request.stages().size();
        rows.add(mix(null, events));
        for (int s = 0; s < stages; s++) {
            int stage = s;
            rows.add(
                    mix(
                            request.stages().get(s).name(),
                            IntStream.range(0, size)
                                    .mapToLong(channel -> events(stage, channel))
                                    .toArray()));
        }
        return rows;
    }

    private Channels.Mix mix(@Nullable String stage, long[] events) {
        long digital = 0;
        long physical = 0;
        long all = 0;
        for (int channel = 1; channel < size; channel++) {
            String kind = kind(channels.name(channel));
            all += events[channel];
            digital += "digital".equals(kind) ? events[channel] : 0;
            physical += "physical".equals(kind) ? events[channel] : 0;
        }
        return new Channels.Mix(
                stage,
                all,
                digital,
                physical,
                all - digital - physical,
                share(digital, all),
                share(physical, all));
    }

    private static @Nullable Double share(long part, long of) {
        return of == 0 ? null : (double) part / of;
    }
}
