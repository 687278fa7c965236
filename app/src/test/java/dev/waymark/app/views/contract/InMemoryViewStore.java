package dev.waymark.app.views.contract;

import dev.waymark.app.views.SavedView;
import dev.waymark.app.views.ViewStore;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fake of the store of views. */
public final class InMemoryViewStore implements ViewStore {
    private final Map<String, Map<String, SavedView>> views = new HashMap<>();

    @Override
    public synchronized List<SavedView> list(String workspace) {
        return of(workspace).values().stream()
                .sorted(Comparator.comparing(SavedView::name).thenComparing(SavedView::id))
                .toList();
    }

    @Override
    public synchronized Optional<SavedView> find(String workspace, String id) {
        return Optional.ofNullable(of(workspace).get(id));
    }

    @Override
    public synchronized boolean save(String workspace, SavedView view) {
        boolean taken =
                of(workspace).values().stream()
                        .anyMatch(
                                it ->
                                        it.name().equals(view.name())
                                                && it.owner().equals(view.owner())
                                                && !it.id().equals(view.id()));
        if (!taken) {
            of(workspace).put(view.id(), view);
        }
        return !taken;
    }

    @Override
    public synchronized boolean delete(String workspace, String id) {
        return of(workspace).remove(id) != null;
    }

    private Map<String, SavedView> of(String workspace) {
        return views.computeIfAbsent(workspace, id -> new HashMap<>());
    }
}
