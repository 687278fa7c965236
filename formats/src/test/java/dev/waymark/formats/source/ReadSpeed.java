package dev.waymark.formats.source;

import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapping.Mapping;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/**
 * Measures how fast a file is read: writes one of the given number of events, reads it three times,
 * and prints events per second of this thread's CPU time and the heap's maximum.
 *
 * <p>{@code java -Xmx512m -cp … dev.waymark.formats.source.ReadSpeed csv|jsonl|xes EVENTS}
 */
final class ReadSpeed {
    private ReadSpeed() {}

    public static void main(String[] args) throws IOException {
        String format = args[0];
        int count = Integer.parseInt(args[1]);
        Path path = Files.createTempFile("waymark-speed-", "." + format);
        try {
            write(path, format, count);
            for (int run = 1; run <= 3; run++) {
                long[] events = {0};
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                try (EventFile file = EventFile.open(path)) {
                    file.read(
                            Mapping.GUESSED,
                            event -> events[0]++,
                            Faults.lenient(),
                            Progress.NONE,
                            () -> false);
                }
                double seconds =
                        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                                / 1e9;
                System.out.printf(
                        "%s run %d: %,d events (%,d MB), %,.0f events/s of CPU, heap at most %,d"
                                + " MB%n",
                        format,
                        run,
                        events[0],
                        Files.size(path) >> 20,
                        events[0] / seconds,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        } finally {
            Files.delete(path);
        }
    }

    private static void write(Path path, String format, int count) throws IOException {
        Random random = new Random(1);
        String row =
                switch (format) {
                    case "csv" -> "%s,%s,%s,%s,%d,%s%n";
                    case "jsonl" ->
                            "{\"customer\":\"%s\",\"time\":\"%s\",\"type\":\"%s\",\"channel\":\"%s\","
                                + "\"value\":%d,\"country\":\"%s\"}%n";
                    default ->
                            "<trace><string key=\"concept:name\" value=\"%s\"/><event><date"
                                    + " key=\"time:timestamp\" value=\"%s\"/><string"
                                    + " key=\"concept:name\" value=\"%s\"/><string key=\"channel\""
                                    + " value=\"%s\"/><int key=\"value\" value=\"%d\"/><string"
                                    + " key=\"country\" value=\"%s\"/></event></trace>%n";
                };
        try (Writer out = Files.newBufferedWriter(path)) {
            out.write(
                    switch (format) {
                        case "csv" -> "customer,time,type,channel,value,country\n";
                        case "xes" -> "<log>\n";
                        default -> "";
                    });
            for (int i = 0; i < count; i++) {
                out.write(
                        String.format(
                                row,
                                "customer-" + random.nextInt(count / 20 + 1),
                                Instant.ofEpochMilli(1_700_000_000_000L + i * 1_001L),
                                "type-" + random.nextInt(40),
                                "channel-" + random.nextInt(6),
                                random.nextInt(100),
                                "country-" + random.nextInt(30)));
            }
            out.write(format.equals("xes") ? "</log>\n" : "");
        }
    }
}
