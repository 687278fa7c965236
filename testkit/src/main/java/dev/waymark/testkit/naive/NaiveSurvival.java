package dev.waymark.testkit.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Kaplan–Meier and the log-rank test of two groups, by their formulas, one time after another. */
public final class NaiveSurvival {
    private NaiveSurvival() {}

    /**
     * How long a customer was watched.
     *
     * @param time zero or more
     * @param event whether it ended in the event
     */
    public record Life(long time, boolean event) {}

    /** The survival at a time: the product over all event times up to it. */
    public static double survival(List<Life> lives, long at) {
        double survival = 1;
        for (long time : times(lives)) {
            if (time <= at) {
                survival *= 1 - (double) events(lives, time) / atRisk(lives, time);
            }
        }
        return survival;
    }

    /** Greenwood's standard error of the survival at a time. */
    public static double standardError(List<Life> lives, long at) {
        double sum = 0;
        for (long time : times(lives)) {
            if (time <= at) {
                double died = events(lives, time);
                double atRisk = atRisk(lives, time);
                sum += died / (atRisk * (atRisk - died));
            }
        }
        return survival(lives, at) * Math.sqrt(sum);
    }

    /** How many are watched up to a time. */
    public static long atRisk(List<Life> lives, long time) {
        return lives.stream().filter(life -> life.time() >= time).count();
    }

    /** How many have the event at a time. */
    public static long events(List<Life> lives, long time) {
        return lives.stream().filter(life -> life.event() && life.time() == time).count();
    }

    /** The times at which an event occurs, rising. */
    public static List<Long> times(List<Life> lives) {
        TreeSet<Long> times = new TreeSet<>();
        lives.stream().filter(Life::event).forEach(life -> times.add(life.time()));
        return List.copyOf(times);
    }

    /** The log-rank statistic of two groups: (observed − expected)² ÷ variance of the first. */
    public static double logRank(List<Life> first, List<Life> second) {
        List<Life> both = new ArrayList<>(first);
        both.addAll(second);
        double difference = 0;
        double variance = 0;
        for (long time : times(both)) {
            double n = atRisk(both, time);
            double n1 = atRisk(first, time);
            double d = events(both, time);
            difference += events(first, time) - d * n1 / n;
            if (n > 1) {
                variance += d * (n1 / n) * (1 - n1 / n) * (n - d) / (n - 1);
            }
        }
        return variance == 0 ? 0 : difference * difference / variance;
    }
}
