package dev.waymark.engine.proof;

import dev.waymark.engine.statistics.Difference;
import dev.waymark.engine.statistics.Normal;
import dev.waymark.engine.statistics.Proportions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/** Says what weekly counts mean for a change. */
final class ProofWriter {
    private static final double CONFIDENCE = 0.95;
    private static final double ALPHA = 0.05;
    private static final long FEWEST = 30;

    private final long[] customers;
    private final long[] reached;
    private final long[] held;
    private final long[] heldReached;
    private final int released;
    private final IntFunction<Instant> start;
    private final boolean hasHoldOut;

    /**
     * A writer.
     *
     * @param released number of the first week after the change
     */
    ProofWriter(
            long[] customers,
            long[] reached,
            long[] held,
            long[] heldReached,
            int released,
            IntFunction<Instant> start,
            boolean hasHoldOut) {
        this.customers = customers;
        this.reached = reached;
        this.held = held;
        this.heldReached = heldReached;
        this.released = released;
        this.start = start;
        this.hasHoldOut = hasHoldOut;
    }

    Proof write() {
        Proof.Group before = group(customers, reached, 0, released);
        Proof.Group after = group(customers, reached, released, customers.length);
        Proof.Group heldBefore = group(held, heldReached, 0, released);
        Proof.Group heldAfter = group(held, heldReached, released, held.length);
        String method;
        String strength;
        Difference found;
        LevelShift.@Nullable Fitted line = null;
        if (hasHoldOut && isEnough(after) && isEnough(heldAfter)) {
            boolean isDouble = isEnough(before) && isEnough(heldBefore);
            method = isDouble ? "difference-in-differences" : "hold-out";
            strength = isDouble ? "strong" : "good";
            found =
                    isDouble
                            ? twice(before, after, heldBefore, heldAfter)
                            : Proportions.difference(
                                            heldAfter.reached(),
                                            heldAfter.customers(),
                                            after.reached(),
                                            after.customers(),
                                            CONFIDENCE)
                                    .orElse(null);
        } else {
            line = hasHoldOut ? null : LevelShift.of(customers, reached, released);
            found = line == null ? null : line.jump();
            method = found == null ? "none" : "time-series";
            strength = found == null ? "none" : "fair";
        }
        return write(method, strength, found, before, after, heldBefore, heldAfter, weeks(line));
    }

    private Proof write(
            String method,
            String strength,
            @Nullable Difference found,
            Proof.Group before,
            Proof.Group after,
            Proof.Group heldBefore,
            Proof.Group heldAfter,
            List<Proof.Week> weeks) {
        String verdict = verdict(found);
        return new Proof(
                method,
                strength,
                verdict,
                text(method, verdict, found),
                found == null ? null : (Double) found.difference(),
                found == null ? null : (Double) found.low(),
                found == null ? null : (Double) found.high(),
                found == null ? null : (Double) found.p(),
                after.customers(),
                found == null
                        ? null
                        : new Proof.Won(
                                found.difference() * after.customers(),
                                found.low() * after.customers(),
                                found.high() * after.customers()),
                before,
                after,
                hasHoldOut ? heldBefore : null,
                hasHoldOut ? heldAfter : null,
                weeks);
    }

    private List<Proof.Week> weeks(LevelShift.@Nullable Fitted line) {
        List<Proof.Week> weeks = new ArrayList<>();
        for (int week = 0; week < customers.length; week++) {
            if (customers[week] > 0) {
                weeks.add(
                        new Proof.Week(
                                start.apply(week),
                                week >= released,
                                Proof.Group.of(customers[week], reached[week]),
                                line == null ? null : (Double) line.at(week)));
            }
        }
        return weeks;
    }

    private static Difference twice(
            Proof.Group before, Proof.Group after, Proof.Group heldBefore, Proof.Group heldAfter) {
        double difference = share(after) - share(before) - (share(heldAfter) - share(heldBefore));
        double error =
                Math.sqrt(
                        variance(before)
                                + variance(after)
                                + variance(heldBefore)
                                + variance(heldAfter));
        double half = Normal.deviations(CONFIDENCE) * error;
        return new Difference(
                difference,
                difference - half,
                difference + half,
                error == 0 ? 1 : Normal.twoSided(difference / error));
    }

    private static double share(Proof.Group group) {
        return (double) group.reached() / group.customers();
    }

    /** With half a customer added to either side, so that 0 and 1 are not taken for certain. */
    private static double variance(Proof.Group group) {
        double share = (group.reached() + 0.5) / (group.customers() + 1);
        return share * (1 - share) / group.customers();
    }

    private static boolean isEnough(Proof.Group group) {
        return group.customers() >= FEWEST;
    }

    private static Proof.Group group(long[] all, long[] reached, int from, int to) {
        return Proof.Group.of(
                LongStream.range(from, to).map(week -> all[(int) week]).sum(),
                LongStream.range(from, to).map(week -> reached[(int) week]).sum());
    }

    private static String verdict(@Nullable Difference found) {
        if (found == null) {
            return "unknown";
        }
        if (found.p() >= ALPHA) {
            return "no-effect-seen";
        }
        return found.difference() > 0 ? "helped" : "harmed";
    }

    private static String text(String method, String verdict, @Nullable Difference found) {
        if (found == null) {
            return "There is too little to tell: a hold-out needs 30 customers on either side, a"
                    + " time series 8 weeks before and 4 since.";
        }
        String how =
                switch (method) {
                    case "difference-in-differences" ->
                            "strong evidence, against customers held out, before and since";
                    case "hold-out" -> "good evidence, against customers held out, since";
                    default -> "fair evidence, from the weeks before and since alone";
                };
        String range =
                String.format(
                        Locale.ROOT,
                        "%+.1f points (%+.1f to %+.1f)",
                        100 * found.difference(),
                        100 * found.low(),
                        100 * found.high());
        return switch (verdict) {
            case "helped" -> "The change helped: " + range + "; " + how + ".";
            case "harmed" -> "The change did harm: " + range + "; " + how + ".";
            default -> "No effect is seen: " + range + "; " + how + ".";
        };
    }
}
