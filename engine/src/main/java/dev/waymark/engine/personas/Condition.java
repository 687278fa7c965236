package dev.waymark.engine.personas;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.predicate.Times;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Something that a filter can ask of a journey, and the same asked of what is known of it.
 *
 * @param filter as the language of filters says it
 * @param holds whether a journey meets it
 */
record Condition(JourneyFilter filter, Predicate<Facts> holds) {
    private static final int PARTS = 10;
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** From which length on which rounding, in turn. */
    private static final long[][] ROUNDINGS = {
        {20 * DAY, 5 * DAY},
        {2 * DAY, DAY},
        {DAY, 12 * HOUR},
        {2 * HOUR, HOUR},
        {HOUR, 30 * MINUTE},
        {2 * MINUTE, MINUTE},
        {2_000, 1_000}
    };

    /** All conditions that may describe a group: on the traits, with bounds that a sample gives. */
    static List<Condition> all(Traits traits, List<Facts.Kept> sample, JourneyIndex index) {
        List<Condition> all = new ArrayList<>();
        Facts facts = new Facts(index);
        for (Traits.Coded coded : traits.all) {
            int code = coded.code();
            String name = coded.trait().name();
            switch (coded.trait().kind()) {
                case DID -> {
                    EventPredicate event = EventPredicate.type(String.valueOf(name));
                    both(all, did(event, 1), it -> it.ofType(code) > 0);
                    all.add(
                            new Condition(
                                    new JourneyFilter.First(event), it -> it.firstType == code));
                }
                case CHANNEL -> {
                    EventPredicate event =
                            new EventPredicate.ChannelIs(List.of(String.valueOf(name)));
                    both(all, did(event, 1), it -> it.onChannel(code) > 0);
                    for (long least : bounds(sample, facts, it -> it.onChannel(code))) {
                        if (least > 1) {
                            both(all, did(event, (int) least), it -> it.onChannel(code) >= least);
                        }
                    }
                }
                case EVENTS -> {
                    for (long least : bounds(sample, facts, it -> it.events)) {
                        both(
                                all,
                                did(new EventPredicate.AnyEvent(), (int) least),
                                it -> it.events >= least);
                    }
                }
                case LENGTH -> {
                    for (long bound : bounds(sample, facts, it -> plain(it.millis))) {
                        Duration length = Duration.ofMillis(bound);
                        all.add(
                                new Condition(
                                        new JourneyFilter.Lasted(true, length),
                                        it -> it.millis >= bound));
                        all.add(
                                new Condition(
                                        new JourneyFilter.Lasted(false, length),
                                        it -> it.millis <= bound));
                    }
                }
                case WAIT -> {
                    // the language of filters has no word for it
                }
            }
        }
        return all;
    }

    private static JourneyFilter.Did did(EventPredicate event, int least) {
        return new JourneyFilter.Did(event, new Times(Times.Bound.AT_LEAST, least), null);
    }

    /** At least so often, and the opposite. */
    private static void both(List<Condition> all, JourneyFilter.Did did, Predicate<Facts> holds) {
        all.add(new Condition(did, holds));
        int most = did.times().count() - 1;
        all.add(
                new Condition(
                        most == 0
                                ? new JourneyFilter.Not(did)
                                : new JourneyFilter.Did(
                                        did.event(), new Times(Times.Bound.AT_MOST, most), null),
                        holds.negate()));
    }

    /** The tenths of a number over the sample, each once, without the least number. */
    private static long[] bounds(
            List<Facts.Kept> sample, Facts facts, ToLongFunction<Facts> number) {
        long[] all = new long[sample.size()];
        for (int at = 0; at < all.length; at++) {
            facts.read(sample.get(at));
            all[at] = number.applyAsLong(facts);
        }
        Arrays.sort(all);
        long[] bounds = new long[PARTS - 1];
        Arrays.setAll(bounds, part -> all[(int) ((long) all.length * (part + 1) / PARTS)]);
        return Arrays.stream(bounds).filter(bound -> bound > all[0]).distinct().toArray();
    }

    /** A length rounded down to a step that suits it, for people. */
    private static long plain(long millis) {
        for (long[] rounding : ROUNDINGS) {
            if (millis >= rounding[0]) {
                return millis - millis % rounding[1];
            }
        }
        return millis;
    }
}
