package dev.waymark.app.catalog.alerts.contract;

import dev.waymark.app.catalog.alerts.AlertStore;
import dev.waymark.app.catalog.alerts.Subscriber;
import dev.waymark.app.catalog.alerts.Told;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A fake of the store of alerts. */
public final class InMemoryAlertStore implements AlertStore {
    private final Map<String, Map<String, Subscriber>> subscribers = new TreeMap<>();
    private final Map<String, Map<String, Told>> told = new HashMap<>();
    private final Map<String, Instant> mails = new HashMap<>();

    @Override
    public synchronized List<String> workspaces() {
        return subscribers.keySet().stream().filter(it -> !subscribers(it).isEmpty()).toList();
    }

    @Override
    public synchronized List<Subscriber> subscribers(String workspace) {
        return List.copyOf(subscribers.getOrDefault(workspace, Map.of()).values());
    }

    @Override
    public synchronized void subscribe(String workspace, Subscriber subscriber) {
        subscribers
                .computeIfAbsent(workspace, any -> new TreeMap<>())
                .put(subscriber.userId(), subscriber);
    }

    @Override
    public synchronized void unsubscribe(String workspace, String userId) {
        subscribers.getOrDefault(workspace, new TreeMap<>()).remove(userId);
    }

    @Override
    public synchronized Map<String, Told> told(String workspace) {
        return new TreeMap<>(told.getOrDefault(workspace, Map.of()));
    }

    @Override
    public synchronized boolean move(
            String workspace, String type, @Nullable Told from, @Nullable Told to) {
        Map<String, Told> known = told.computeIfAbsent(workspace, any -> new TreeMap<>());
        if (!Objects.equals(known.get(type), from)) {
            return false;
        }
        if (to == null) {
            known.remove(type);
        } else {
            known.put(type, to);
        }
        return true;
    }

    @Override
    public synchronized boolean mailing(String workspace, Instant at, Instant ifNotAfter) {
        Instant last = mails.get(workspace);
        if (last != null && last.isAfter(ifNotAfter)) {
            return false;
        }
        mails.put(workspace, at);
        return true;
    }
}
