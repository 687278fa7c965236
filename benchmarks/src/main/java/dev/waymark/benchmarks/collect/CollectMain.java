package dev.waymark.benchmarks.collect;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends events to a running server over connections that stay open, and prints how many it
 * acknowledged and how long that took.
 *
 * <p>Arguments: the server's address, a source's write key, events a request, connections, seconds;
 * and, if it shall not send as fast as it can, requests a second. On this machine only.
 */
public final class CollectMain {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;

    private CollectMain() {}

    /** Runs it once. */
    public static void main(String[] arguments) throws InterruptedException {
        URI address = URI.create(arguments[0]);
        if (!List.of("localhost", "127.0.0.1").contains(address.getHost())) {
            throw new IllegalArgumentException("only a server on this machine is measured");
        }
        int perRequest = Integer.parseInt(arguments[2]);
        int connections = Integer.parseInt(arguments[3]);
        int seconds = Integer.parseInt(arguments[4]);
        double rate = arguments.length > 5 ? Double.parseDouble(arguments[5]) : 0;
        EventRequests requests = new EventRequests(address, arguments[1], perRequest);
        long start = System.nanoTime();
        long end = start + (long) (seconds * NANOS);
        AtomicLong turn = new AtomicLong();
        List<Sender> senders = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Sender sender = new Sender(address, requests, start, end, rate, turn);
            senders.add(sender);
            threads.add(Thread.ofPlatform().start(sender));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        print(System.out, senders, perRequest, (System.nanoTime() - start) / NANOS);
    }

    private static void print(
            PrintStream out, List<Sender> senders, int perRequest, double seconds) {
        Map<Integer, Long> statuses = new TreeMap<>();
        long[] times = senders.stream().flatMapToLong(Sender::times).sorted().toArray();
        senders.forEach(
                sender ->
                        sender.statuses()
                                .forEach((status, n) -> statuses.merge(status, n, Long::sum)));
        long good = statuses.getOrDefault(200, 0L);
        out.printf(
                Locale.ROOT,
                "%d connections, %d events a request, %.1f s: %,.0f requests/s, %,.0f events/s"
                        + " acknowledged; p50 %.1f ms, p99 %.1f ms, worst %.1f ms; statuses %s%n",
                senders.size(),
                perRequest,
                seconds,
                good / seconds,
                good * perRequest / seconds,
                quantile(times, 0.5),
                quantile(times, 0.99),
                quantile(times, 1),
                statuses);
    }

    private static double quantile(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))]
                        / MILLIS;
    }

    static long[] grown(long[] times, int size) {
        return size < times.length ? times : Arrays.copyOf(times, times.length * 2);
    }
}
