package dev.waymark.engine.funnel;

import dev.waymark.engine.funnel.FunnelWhy.End;
import dev.waymark.engine.funnel.FunnelWhy.NearbyEvent;
import dev.waymark.engine.funnel.FunnelWhy.Reason;
import dev.waymark.engine.funnel.chain.ChainRules;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Finds the first thing that a chain lacked, in one journey. */
final class EndFinder {
    private static final int NOWHERE = -1;

    private final FunnelRequest request;
    private final JourneyIndex index;
    private final ChainRules rules;
    private final Journey journey;
    private final int[][] held;

    EndFinder(FunnelRequest request, JourneyIndex index, CompiledFunnel funnel, Journey journey) {
        this.request = request;
        this.index = index;
        this.rules = funnel.rules();
        this.journey = journey;
        this.held = funnel.heldCodes(journey);
    }

    /** Why the funnel was not entered. */
    End withoutEntry() {
        String step = request.label(1);
        int any = first(this::isEntry);
        if (any == NOWHERE) {
            return end(Reason.NOT_ENTERED, 1, NOWHERE, null, "no \"%s\" at all", step);
        }
        int inRange = first(i -> isEntry(i) && isInRange(i));
        if (inRange == NOWHERE) {
            return end(
                    Reason.ENTERED_OUTSIDE_RANGE,
                    1,
                    any,
                    null,
                    "\"%s\" only outside the range, first at %s",
                    step,
                    when(any));
        }
        return end(
                Reason.ENTERED_WITHOUT_PROPERTY,
                1,
                inRange,
                null,
                "\"%s\" at %s lacks %s",
                step,
                when(inRange),
                String.join(", ", request.switches().hold()));
    }

    /** How a chain ended. */
    End after(int[] places, int level) {
        if (level == rules.steps()) {
            return new End(Reason.CONVERTED, "All steps were reached.", null, null, null);
        }
        return switch (rules.order()) {
            case ChainRules.Strict _ -> afterStrict(places, level);
            case ChainRules.AnyOrder _ -> afterAny(places, level);
            case ChainRules.Loose _ -> afterLoose(places, level);
            case ChainRules.WindowFunnel _ -> afterLoose(places, level);
        };
    }

    private End afterLoose(int[] places, int level) {
        int last = places[level - 1];
        long from = time(last) - rules.graceMillis();
        IntPredicate isNext = i -> fills(i, level) && !isTaken(i, places, level) && time(i) >= from;
        int next = first(isNext);
        int barred = first(i -> bars(i, level - 1) && time(i) > time(last));
        if (barred != NOWHERE
                && time(barred) <= latest(places, level)
                && (next == NOWHERE || time(barred) < time(next))) {
            return end(
                    Reason.EXCLUDED,
                    level + 1,
                    barred,
                    null,
                    "excluded by \"%s\" at %s, after \"%s\" at %s",
                    type(barred),
                    when(barred),
                    request.label(level),
                    when(last));
        }
        if (next == NOWHERE) {
            return never(places, level);
        }
        int same = first(i -> isNext.test(i) && sharesValues(i, last));
        return same == NOWHERE ? otherValue(level, next) : late(places, level, same);
    }

    private End never(int[] places, int level) {
        String step = request.label(level + 1);
        String before = request.label(level);
        int last = places[level - 1];
        int early = first(i -> fills(i, level) && !isTaken(i, places, level));
        if (early == NOWHERE) {
            return end(
                    Reason.NEVER,
                    level + 1,
                    NOWHERE,
                    null,
                    "no \"%s\" after \"%s\" at %s",
                    step,
                    before,
                    when(last));
        }
        for (int i = early + 1; i < last; i++) {
            early = fills(i, level) && !isTaken(i, places, level) ? i : early;
        }
        Duration by = Duration.ofMillis(time(last) - time(early));
        return end(
                Reason.TOO_EARLY,
                level + 1,
                early,
                by,
                "\"%s\" only before \"%s\" at %s; the nearest was %s earlier",
                step,
                before,
                when(last),
                DurationText.format(by));
    }

    private End otherValue(int level, int next) {
        return end(
                Reason.OTHER_VALUE,
                level + 1,
                next,
                null,
                "\"%s\" at %s does not share %s with step 1",
                request.label(level + 1),
                when(next),
                String.join(", ", request.switches().hold()));
    }

    /** Why an event of the next step that would otherwise fit was not taken. */
    private End late(int[] places, int level, int next) {
        String step = request.label(level + 1);
        int last = places[level - 1];
        long closes = time(places[0]) + rules.windowMillis();
        if (time(next) > closes) {
            Duration by = Duration.ofMillis(time(next) - time(places[0]));
            return end(
                    Reason.TOO_LATE,
                    level + 1,
                    next,
                    Duration.ofMillis(time(next) - closes),
                    "no \"%s\" within %s of \"%s\" at %s; the nearest came after %s",
                    step,
                    text(rules.windowMillis()),
                    type(places[0]),
                    when(places[0]),
                    DurationText.format(by));
        }
        if (time(next) > time(last) + rules.stepWindowMillis()) {
            Duration after = Duration.ofMillis(time(next) - time(last));
            return end(
                    Reason.TOO_LATE_AFTER_STEP,
                    level + 1,
                    next,
                    after.minusMillis(rules.stepWindowMillis()),
                    "no \"%s\" within %s of \"%s\" at %s; the nearest came after %s",
                    step,
                    text(rules.stepWindowMillis()),
                    request.label(level),
                    when(last),
                    DurationText.format(after));
        }
        if (rules.order() instanceof ChainRules.WindowFunnel) {
            return end(
                    Reason.ENDED_BY_MODE,
                    level + 1,
                    next,
                    null,
                    "\"%s\" at %s was not taken: a mode of windowFunnel had ended the search",
                    step,
                    when(next));
        }
        return end(
                Reason.OTHER_SESSION,
                level + 1,
                next,
                null,
                "\"%s\" at %s belongs to another session or attempt",
                step,
                when(next));
    }

    private End afterStrict(int[] places, int level) {
        int last = places[level - 1];
        int next = first(i -> time(i) >= time(last) && i > last && !isTaken(i, places, level));
        if (next == NOWHERE) {
            return never(places, level);
        }
        if (fills(next, level)) {
            return sharesValues(next, last) ? late(places, level, next) : otherValue(level, next);
        }
        return end(
                Reason.INTERRUPTED,
                level + 1,
                next,
                null,
                "\"%s\" at %s came directly after \"%s\" at %s, instead of \"%s\"",
                type(next),
                when(next),
                request.label(level),
                when(last),
                request.label(level + 1));
    }

    private End afterAny(int[] places, int level) {
        int open = openSteps(places, level);
        IntPredicate fits =
                i ->
                        (rules.stepsOfType()[journey.types()[i]] & open) != 0
                                && !isTaken(i, places, level);
        int next = first(i -> fits.test(i) && i > places[0]);
        if (next != NOWHERE) {
            int same = first(i -> fits.test(i) && i > places[0] && sharesValues(i, places[0]));
            return same == NOWHERE ? otherValue(level, next) : late(places, level, same);
        }
        int early = first(fits);
        if (early != NOWHERE) {
            Duration by = Duration.ofMillis(time(places[0]) - time(early));
            return end(
                    Reason.TOO_EARLY,
                    level + 1,
                    early,
                    by,
                    "\"%s\" only before the first step counted, at %s",
                    type(early),
                    when(early));
        }
        return end(
                Reason.NEVER,
                level + 1,
                NOWHERE,
                null,
                "no event of a further step after \"%s\" at %s",
                type(places[level - 1]),
                when(places[level - 1]));
    }

    /** Steps that no event of the chain needs to fill, taking each event's first free step. */
    private int openSteps(int[] places, int level) {
        int open = (1 << rules.steps()) - 1;
        for (int s = 0; s < level; s++) {
            int mask = rules.stepsOfType()[journey.types()[places[s]]] & open;
            open &= ~Integer.lowestOneBit(mask);
        }
        return open;
    }

    private long latest(int[] places, int level) {
        return Math.min(
                time(places[0]) + rules.windowMillis(),
                time(places[level - 1]) + rules.stepWindowMillis());
    }

    private int first(IntPredicate wanted) {
        for (int i = journey.from(); i < journey.to(); i++) {
            if (wanted.test(i)) {
                return i;
            }
        }
        return NOWHERE;
    }

    private boolean isEntry(int i) {
        return rules.order() instanceof ChainRules.AnyOrder
                ? rules.stepsOfType()[journey.types()[i]] != 0
                : fills(i, 0);
    }

    private boolean isInRange(int i) {
        return time(i) >= rules.sinceMillis() && time(i) < rules.untilMillis();
    }

    private boolean fills(int i, int step) {
        return (rules.stepsOfType()[journey.types()[i]] >>> step & 1) != 0;
    }

    private boolean bars(int i, int step) {
        int[] barred = rules.barredOfType();
        return barred.length > 0 && (barred[journey.types()[i]] >>> step & 1) != 0;
    }

    private static boolean isTaken(int i, int[] places, int level) {
        return Arrays.stream(places, 0, level).anyMatch(place -> place == i);
    }

    private boolean sharesValues(int i, int other) {
        for (int[] codes : held) {
            if (codes[i] == Dictionary.ABSENT || codes[i] != codes[other]) {
                return false;
            }
        }
        return true;
    }

    private long time(int place) {
        return journey.times()[place];
    }

    private String when(int place) {
        return Instant.ofEpochMilli(time(place)).toString();
    }

    private String type(int place) {
        return index.types().name(journey.types()[place]);
    }

    private static String text(long millis) {
        return DurationText.format(Duration.ofMillis(millis));
    }

    private End end(
            Reason reason,
            int step,
            int place,
            @Nullable Duration by,
            String format,
            Object... values) {
        NearbyEvent event =
                place == NOWHERE
                        ? null
                        : new NearbyEvent(
                                place - journey.from(),
                                Instant.ofEpochMilli(time(place)),
                                type(place));
        String text = String.format(Locale.ROOT, format, values);
        return new End(
                reason,
                Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".",
                step,
                event,
                by);
    }
}
