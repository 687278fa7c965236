package dev.waymark.benchmarks.store;

import com.sun.management.OperatingSystemMXBean;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.ImportEvents;
import dev.waymark.app.collect.ImportRequest;
import dev.waymark.app.collect.ImportSession;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.log.Event;
import dev.waymark.formats.source.Progress;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/**
 * Times the way from a file to an index: the import of a CSV file, the import of events that are
 * ready, the build of an index from the store, and its opening.
 *
 * <p>Arguments: a folder for the stores, which must not exist; the number of events; of customers;
 * of events in the CSV file.
 */
public final class StoreMain {
    private static final long SEED = 7;
    private static final int BUILDS = 7;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final PrintStream OUT = System.out;

    private StoreMain() {}

    /** Runs the measurement. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long events = Long.parseLong(arguments[1]);
        int customers = Integer.parseInt(arguments[2]);
        long csvEvents = Long.parseLong(arguments[3]);
        WaymarkHome home = new WaymarkHome(folder);
        try (DuckDbEventStores stores =
                new DuckDbEventStores(
                        home, StoreLimits.DEFAULT, "the benchmark", null, Clock.systemUTC())) {
            if (csvEvents > 0) {
                importCsv(stores, folder, csvEvents);
            }
            EventStore store = stores.open("generated");
            TimeOrderedLog log =
                    TimeOrderedLog.of(new GeneratedLog(events, customers, SEED), customers);
            measure(
                    "import of ready events",
                    log.size(),
                    () -> {
                        try (ImportSession session = store.beginImport()) {
                            log.forEach(session);
                            session.commit();
                        }
                    });
            for (int build = 0; build < BUILDS; build++) {
                deleteIndex(home);
                try (LogIndexes indexes = new LogIndexes(stores, home)) {
                    measure(
                            "index built from the store",
                            log.size(),
                            () -> indexes.current("generated"));
                }
            }
            try (LogIndexes indexes = new LogIndexes(stores, home)) {
                measure("index opened", log.size(), () -> indexes.current("generated"));
            }
        }
    }

    private static void importCsv(DuckDbEventStores stores, Path folder, long events)
            throws IOException {
        Path csv = folder.resolve("events.csv");
        int customers = (int) Math.max(1, events / 20);
        TimeOrderedLog log =
                TimeOrderedLog.of(new GeneratedLog(events, customers, SEED), customers);
        try (Writer writer = Files.newBufferedWriter(csv)) {
            writer.write("customer,time,type,channel,country\n");
            StringBuilder lines = new StringBuilder();
            log.forEach(event -> line(lines, event));
            writer.append(lines);
        }
        ImportEvents imports = new ImportEvents(stores);
        for (String name : new String[] {"first", "second"}) {
            ImportRequest request = ImportRequest.of(name, csv);
            measure(
                    "import of a CSV file, " + name,
                    log.size(),
                    () -> imports.run(request, Progress.NONE, new CancelSignal()));
        }
        measure(
                "import of the same CSV file again",
                log.size(),
                () ->
                        imports.run(
                                ImportRequest.of("second", csv),
                                Progress.NONE,
                                new CancelSignal()));
    }

    private static void line(StringBuilder lines, Event event) {
        lines.append(event.customer())
                .append(',')
                .append(Instant.ofEpochMilli(event.timeMillis()))
                .append(',')
                .append(event.type())
                .append(',')
                .append(event.channel())
                .append(',')
                .append(event.property("country"))
                .append('\n');
    }

    private static void deleteIndex(WaymarkHome home) throws IOException {
        Path index = home.index("generated");
        if (Files.isDirectory(index)) {
            try (var files = Files.list(index)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void measure(String what, long events, Runnable task) {
        long wall = System.nanoTime();
        long cpu = PROCESS.getProcessCpuTime();
        task.run();
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        double cpuSeconds = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
        OUT.printf(
                Locale.ROOT,
                "%s: %,d events, %.3f s wall, %.3f s CPU, %,.0f events a CPU second%n",
                what,
                events,
                wallSeconds,
                cpuSeconds,
                events / cpuSeconds);
    }
}
