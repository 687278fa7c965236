package dev.waymark.app.stages.contract;

import dev.waymark.app.stages.StageStore;
import dev.waymark.engine.stages.Stages;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A fake of the store of stages. */
public final class InMemoryStageStore implements StageStore {
    private final Map<String, Stages> stages = new ConcurrentHashMap<>();

    @Override
    public Optional<Stages> find(String workspace) {
        return Optional.ofNullable(stages.get(workspace));
    }

    @Override
    public void save(String workspace, Stages saved) {
        stages.put(workspace, saved);
    }

    @Override
    public boolean delete(String workspace) {
        return stages.remove(workspace) != null;
    }
}
