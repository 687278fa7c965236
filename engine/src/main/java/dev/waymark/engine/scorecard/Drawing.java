package dev.waymark.engine.scorecard;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.ValueGroups;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Turns the tallies of all threads into the result. */
final class Drawing {
    private final ScorecardRequest request;
    private final List<Tally> tallies;
    private final JourneyIndex index;
    private final Dictionary channels;
    private final Counts counts;

    Drawing(ScorecardRequest request, List<Tally> tallies, JourneyIndex index) {
        this.request = request;
        this.tallies = tallies;
        this.index = index;
        this.channels = index.channels();
        this.counts = new Counts(tallies, channels.size());
    }

    Scorecard draw() {
        return new Scorecard(
                request.definition(),
                tallies.stream().mapToLong(tally -> tally.journeys).sum(),
                request.zone().getId(),
                channels(),
                new SlotRanking(tallies, channels, counts).slots(),
                variants(),
                request.roles());
    }

    private List<Scorecard.Channel> channels() {
        return IntStream.range(1, channels.size())
                .filter(counts::isUsed)
                .mapToObj(this::channel)
                .sorted(
                        Comparator.comparingLong(
                                        (Scorecard.Channel it) -> -it.messages() - it.requests())
                                .thenComparing(Scorecard.Channel::channel))
                .toList();
    }

    private Scorecard.Channel channel(int channel) {
        long[] all = counts.ofChannel(channel);
        boolean knowsAnswers = counts.isSeen(channel, Tally.ANSWERED);
        long requests = all[Tally.REQUESTS];
        return new Scorecard.Channel(
                channels.name(channel),
                all[Tally.SENT],
                counts.ofMessages(channel, all, Tally.DELIVERED),
                counts.ofMessages(channel, all, Tally.OPENED),
                counts.ofMessages(channel, all, Tally.CLICKED),
                counts.ofMessages(channel, all, Tally.RESPONDED),
                requests,
                counts.ofRequests(channel, all, Tally.ANSWERED),
                counts.ofRequests(channel, all, Tally.ABANDONED),
                knowsAnswers ? requests - all[Tally.ANSWERED] - all[Tally.ABANDONED] : null,
                summary(tallies, tally -> tally.waits, channel),
                summary(tallies, tally -> tally.patience, channel));
    }

    private List<Scorecard.Variants> variants() {
        String property = request.variants();
        if (property == null) {
            return List.of();
        }
        return new VariantTable(property, request.base(), index, counts).draw();
    }

    static @Nullable DurationSummary summary(
            List<Tally> tallies, Function<Tally, ValueGroups> groups, int group) {
        int[] same = new int[tallies.size()];
        Arrays.fill(same, group);
        return ValueGroups.summarise(tallies.stream().map(groups).toList(), same).orElse(null);
    }
}
