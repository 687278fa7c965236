package dev.waymark.server.sample;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.Workspaces;
import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.ImportSession;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.sample.SampleBeliefs;
import dev.waymark.app.sample.SampleLog;
import dev.waymark.app.sample.SampleSettings;
import dev.waymark.server.ServerSettings;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.util.function.Consumer;

/**
 * The workspace that a demo opens: the sample log with what customers answered, and a map drafted
 * from it, with what the shop's team believes. Made before the demo takes its first request, unless
 * it is there already.
 */
@Component
final class SampleWorkspace implements SmartLifecycle {
    private static final String NAME = "Sample shop";
    private static final String MAP = "How customers buy and stay";

    private final ServerSettings settings;
    private final Workspaces workspaces;
    private final EventStores stores;
    private final Maps maps;
    private final SampleEntrance entrance;
    private volatile boolean running;

    SampleWorkspace(
            ServerSettings settings,
            Workspaces workspaces,
            EventStores stores,
            Maps maps,
            SampleEntrance entrance) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.stores = stores;
        this.maps = maps;
        this.entrance = entrance;
    }

    @Override
    public void start() {
        if (settings.demo() && settings.sampleCustomers() > 0) {
            fill(workspaces.sample(NAME, SampleLog.ZONE));
        }
        running = true;
    }

    private void fill(Workspace sample) {
        EventStore store = stores.open(sample.id());
        boolean isNew = store.version() == 0;
        SampleSettings wanted =
                new SampleSettings(SampleSettings.DEFAULT.seed(), settings.sampleCustomers(), true);
        if (isNew) {
            fill(store, session -> SampleLog.generate(wanted, session));
        }
        if (maps.list(sample.id()).isEmpty()) {
            maps.add(sample.id(), SampleBeliefs.on(maps.sketch(sample.id(), MAP, "Journey")));
        }
        if (isNew) {
            fill(store, session -> SampleLog.answers(wanted, session));
        }
        entrance.open(sample);
    }

    private static void fill(EventStore store, Consumer<ImportSession> events) {
        try (ImportSession session = store.beginImport()) {
            events.accept(session);
            session.commit();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens its port. */
    @Override
    public int getPhase() {
        return 0;
    }
}
