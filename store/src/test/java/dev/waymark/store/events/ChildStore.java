package dev.waymark.store.events;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.ImportSession;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A process of its own that writes to a store until it is done or killed. */
final class ChildStore {
    static final String BEGUN = "begun";
    static final String DONE = "done";
    static final int FILE_EVENTS = 60_000;

    private static final List<String> PROPERTIES = List.of("plan", "page");

    private ChildStore() {}

    /**
     * Starts the process: {@code import} takes in {@link #file()}, {@code append} single events,
     * {@code fill} many large ones, again and again until they are taken.
     */
    static Process start(Path home, String what) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ChildStore.class.getName(), home.toString(), what));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static EventStores stores(Path home) {
        return new DuckDbEventStores(
                new WaymarkHome(home), StoreLimits.DEFAULT, "the child", null, Clock.systemUTC());
    }

    /**
     * The file that the child imports, event by event: always the same, with some rows repeated.
     */
    static List<Event> file() {
        Random random = new Random(7);
        List<Event> events = new ArrayList<>(FILE_EVENTS);
        for (int i = 0; i < FILE_EVENTS; i++) {
            events.add(
                    i % 100 == 99
                            ? events.get(i - 50)
                            : new Event(
                                    "customer " + random.nextInt(20_000),
                                    1_700_000_000_000L + random.nextInt(1_000_000_000),
                                    "type " + random.nextInt(60),
                                    "channel " + random.nextInt(8),
                                    null,
                                    "file",
                                    null,
                                    Properties.of(
                                            PROPERTIES,
                                            new String[] {"pro", "page " + random.nextInt(500)})));
        }
        return events;
    }

    /** Runs in the child. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (EventStores stores = stores(Path.of(arguments[0]))) {
            EventStore store = stores.open("shop");
            if (arguments[1].equals("import")) {
                List<Event> file = file();
                out.println(BEGUN);
                out.flush();
                try (ImportSession session = store.beginImport()) {
                    file.forEach(session::accept);
                    session.commit();
                }
                out.println(DONE);
            } else if (arguments[1].equals("fill")) {
                fillForever(stores, out);
            } else {
                appendForever(store, out);
            }
        }
    }

    private static void fillForever(EventStores stores, PrintStream out) {
        Random random = new Random(11);
        byte[] bytes = new byte[1_500];
        for (int i = 0; ; ) {
            List<Event> events = new ArrayList<>();
            for (int k = 0; k < 100; k++) {
                random.nextBytes(bytes);
                Properties text =
                        Properties.of(Map.of("text", Base64.getEncoder().encodeToString(bytes)));
                String id = i + (k == 0 ? "" : "-" + k);
                events.add(new Event("c" + k, i, "fill", null, null, "child", id, text));
            }
            try {
                stores.open("shop").append(events);
                out.println(i++);
            } catch (JourneyException e) {
                out.println("full " + e.code());
            }
            out.flush();
        }
    }

    private static void appendForever(EventStore store, PrintStream out) {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 16; caller++) {
                String name = "caller" + caller;
                callers.submit(() -> append(store, name, out));
            }
        }
    }

    private static void append(EventStore store, String name, PrintStream out) {
        for (int i = 0; ; i++) {
            String id = name + "-" + i;
            store.append(
                    List.of(
                            new Event(name, i, "single", null, null, "child", id, Properties.NONE),
                            new Event(
                                    name,
                                    i,
                                    "pair",
                                    null,
                                    null,
                                    "child",
                                    id + "b",
                                    Properties.of(Map.of("of", id)))));
            synchronized (out) {
                out.println(id);
                out.flush();
            }
        }
    }
}
