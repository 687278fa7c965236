package dev.waymark.engine.survival;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.Arrays;

/**
 * How long each of some customers was watched, and whether it ended in the event: 8 bytes each.
 * Grows; not safe for several threads.
 *
 * <p>Mechanism: a lifetime is one number, twice the time, and one more if it was censored. Sorted,
 * these are in the order of time, and at equal times events come before censorings, as Kaplan and
 * Meier have it.
 */
public final class Lifetimes {
    private long[] coded;
    private int size;

    /** None yet. */
    public Lifetimes() {
        this(16);
    }

    private Lifetimes(int room) {
        coded = new long[room];
    }

    /**
     * Adds a customer.
     *
     * @param time how long they were watched, in whole units of the caller's choice, zero or more
     * @param event whether it ended in the event; false if it was censored
     */
    public void add(long time, boolean event) {
        require(time >= 0, "a lifetime (%d) is below zero. Check the order of times.", time);
        if (size == coded.length) {
            coded = Arrays.copyOf(coded, size * 2);
        }
        coded[size++] = time << 1 | (event ? 0 : 1);
    }

    /** Number of customers. */
    public int size() {
        return size;
    }

    /** All customers of several collections. */
    static Lifetimes of(Iterable<Lifetimes> parts) {
        int room = 1;
        for (Lifetimes part : parts) {
            room += part.size;
        }
        Lifetimes all = new Lifetimes(room);
        for (Lifetimes part : parts) {
            System.arraycopy(part.coded, 0, all.coded, all.size, part.size);
            all.size += part.size;
        }
        return all;
    }

    /** Brings the customers into the order of time. */
    void sort() {
        Arrays.sort(coded, 0, size);
    }

    long time(int place) {
        return coded[place] >> 1;
    }

    boolean isEvent(int place) {
        return (coded[place] & 1) == 0;
    }

    /** The place after all customers with the time of the one at a place; they must be sorted. */
    int after(int place) {
        long time = time(place);
        int next = place + 1;
        while (next < size && time(next) == time) {
            next++;
        }
        return next;
    }

    /** Number of events among the places from one to before another. */
    int events(int from, int to) {
        int events = 0;
        for (int place = from; place < to; place++) {
            events += isEvent(place) ? 1 : 0;
        }
        return events;
    }
}
