package dev.waymark.engine.scorecard;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.statistics.Difference;
import dev.waymark.engine.statistics.ManyTests;
import dev.waymark.engine.statistics.Proportions;
import dev.waymark.engine.statistics.Rate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the hours of the week, those first in which a channel serves worse than otherwise. */
final class SlotRanking {
    private final List<Tally> tallies;
    private final Dictionary channels;
    private final Counts counts;

    SlotRanking(List<Tally> tallies, Dictionary channels, Counts counts) {
        this.tallies = tallies;
        this.channels = channels;
        this.counts = counts;
    }

    List<Scorecard.Slot> slots() {
        List<Candidate> candidates = new ArrayList<>();
        for (int channel = 1; channel < channels.size(); channel++) {
            long[] all = counts.ofChannel(channel);
            for (int hour = 0; hour < WeekHours.COUNT; hour++) {
                long[] slot = counts.ofSlot(channel, hour);
                if (slot[Tally.REQUESTS] + slot[Tally.SENT] > 0) {
                    candidates.add(candidate(channel, hour, slot, all));
                }
            }
        }
        List<Candidate> tested = candidates.stream().filter(it -> it.excess != null).toList();
        double[] corrected = ManyTests.holm(tested.stream().mapToDouble(it -> it.p).toArray());
        List<Scorecard.Slot> slots = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int test = tested.indexOf(candidate);
            slots.add(slot(candidate, test < 0 ? null : corrected[test]));
        }
        slots.sort(
                Comparator.comparing(
                                Scorecard.Slot::excess,
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Scorecard.Slot::channel)
                        .thenComparing(Scorecard.Slot::weekday)
                        .thenComparing(Scorecard.Slot::hour));
        return slots;
    }

    private Candidate candidate(int channel, int hour, long[] slot, long[] all) {
        long requests = slot[Tally.REQUESTS];
        long others = all[Tally.REQUESTS] - requests;
        long abandoned = slot[Tally.ABANDONED];
        long otherAbandoned = all[Tally.ABANDONED] - abandoned;
        if (requests == 0 || others == 0 || !counts.isSeen(channel, Tally.ABANDONED)) {
            return new Candidate(channel, hour, slot, null, 1);
        }
        double p =
                Proportions.difference(otherAbandoned, others, abandoned, requests, Rate.CONFIDENCE)
                        .map(Difference::p)
                        .orElse(1.0);
        double excess = abandoned - (double) otherAbandoned / others * requests;
        return new Candidate(channel, hour, slot, excess, p);
    }

    private Scorecard.Slot slot(Candidate candidate, @Nullable Double corrected) {
        int channel = candidate.channel;
        long[] slot = candidate.slot;
        boolean knowsAnswers = counts.isSeen(channel, Tally.ANSWERED);
        return new Scorecard.Slot(
                channels.name(channel),
                candidate.hour / 24 + 1,
                candidate.hour % 24,
                slot[Tally.REQUESTS],
                counts.ofRequests(channel, slot, Tally.ANSWERED),
                counts.ofRequests(channel, slot, Tally.ABANDONED),
                knowsAnswers
                        ? slot[Tally.REQUESTS] - slot[Tally.ANSWERED] - slot[Tally.ABANDONED]
                        : null,
                Drawing.summary(
                        tallies,
                        tally -> tally.slotWaits,
                        channel * WeekHours.COUNT + candidate.hour),
                candidate.excess,
                corrected,
                slot[Tally.SENT],
                counts.ofMessages(channel, slot, Tally.OPENED));
    }

    /** An hour of the week and how far its abandonment is beyond the usual. */
    private static final class Candidate {
        final int channel;
        final int hour;
        final long[] slot;
        final @Nullable Double excess;
        final double p;

        Candidate(int channel, int hour, long[] slot, @Nullable Double excess, double p) {
            this.channel = channel;
            this.hour = hour;
            this.slot = slot;
            this.excess = excess;
            this.p = p;
        }
    }
}
