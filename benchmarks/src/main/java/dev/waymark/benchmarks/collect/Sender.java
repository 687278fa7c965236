package dev.waymark.benchmarks.collect;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** One connection: a request, its answer, the next request. */
final class Sender implements Runnable {
    private static final double NANOS = 1e9;

    private final URI address;
    private final EventRequests requests;
    private final long start;
    private final long end;
    private final double rate;
    private final AtomicLong turn;
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private long[] times = new long[1 << 12];
    private int size;

    Sender(
            URI address,
            EventRequests requests,
            long start,
            long end,
            double rate,
            AtomicLong turn) {
        this.address = address;
        this.requests = requests;
        this.start = start;
        this.end = end;
        this.rate = rate;
        this.turn = turn;
    }

    Map<Integer, Long> statuses() {
        return statuses;
    }

    /** How long each answer took, in nanoseconds; at a rate, from when it should have been sent. */
    LongStream times() {
        return Arrays.stream(times, 0, size);
    }

    @Override
    public void run() {
        Random random = new Random(Thread.currentThread().threadId());
        long due = waitForTurn();
        while (due < end) {
            due = connected(random, due);
        }
    }

    /** Sends over one connection until the server closes it; returns when to send next. */
    private long connected(Random random, long first) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            long due = first;
            for (boolean open = true; open && due < end; due = waitForTurn()) {
                socket.getOutputStream().write(requests.next(random));
                open = answer(in);
                times = CollectMain.grown(times, size);
                times[size++] = System.nanoTime() - due;
            }
            return due;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long waitForTurn() {
        if (rate == 0) {
            return System.nanoTime();
        }
        long due = start + (long) (turn.getAndIncrement() * NANOS / rate);
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        return due;
    }

    /** Reads an answer; whether the connection stays open. */
    private boolean answer(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        boolean open = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding: chunked")) {
                length = -1;
            } else if (lower.startsWith("connection: close")) {
                open = false;
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
                in.skipNBytes(chunk + 2L);
            }
            line(in);
        }
        statuses.merge(Integer.parseInt(first.split(" ", 3)[1]), 1L, Long::sum);
        return open;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }
}
