package dev.waymark.engine.replay;

import dev.waymark.engine.index.Journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The journeys of the lowest numbers that one thread has met, and the bounds of all. */
public final class Sample {
    private static final Comparator<Kept> HIGHEST_FIRST =
            Comparator.comparingLong(Kept::number).thenComparingInt(Kept::customer).reversed();

    private final int limit;
    private final int length;
    private final PriorityQueue<Kept> kept = new PriorityQueue<>(HIGHEST_FIRST);
    private long highest = Long.MAX_VALUE;
    private long customers;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    Sample(int limit, int length) {
        this.limit = limit;
        this.length = length;
    }

    /** The head of a journey. */
    record Kept(int customer, long number, char[] types, long[] times, boolean isCut) {}

    void add(Journey journey) {
        customers++;
        first = Math.min(first, journey.firstTime());
        last = Math.max(last, journey.lastTime());
        long number = number(journey.customer());
        if (number <= highest) {
            int from = journey.from();
            int to = Math.min(journey.to(), from + length);
            offer(
                    new Kept(
                            journey.customer(),
                            number,
                            Arrays.copyOfRange(journey.types(), from, to),
                            Arrays.copyOfRange(journey.times(), from, to),
                            to < journey.to()));
        }
    }

    private void offer(Kept journey) {
        kept.add(journey);
        if (kept.size() > limit) {
            kept.remove();
            highest = kept.element().number();
        }
    }

    Sample merge(Sample other) {
        customers += other.customers;
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
        other.kept.forEach(this::offer);
        return this;
    }

    long customers() {
        return customers;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    /** The kept journeys of the lowest numbers that have no more than so many events together. */
    List<Kept> within(long events) {
        List<Kept> lowestFirst = new ArrayList<>(kept);
        lowestFirst.sort(HIGHEST_FIRST.reversed());
        long sum = 0;
        int count = 0;
        while (count < lowestFirst.size()
                && sum + lowestFirst.get(count).types().length <= events) {
            sum += lowestFirst.get(count).types().length;
            count++;
        }
        return new ArrayList<>(lowestFirst.subList(0, count));
    }

    /** The customer's number: the last step of SplitMix64 (Steele and others 2014). */
    private static long number(int customer) {
        long mixed = customer * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
