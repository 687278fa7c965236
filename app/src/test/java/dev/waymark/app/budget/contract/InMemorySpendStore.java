package dev.waymark.app.budget.contract;

import dev.waymark.app.budget.KeptSpend;
import dev.waymark.app.budget.SpendStore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A fake of the store of spend. */
public final class InMemorySpendStore implements SpendStore {
    private final Map<String, KeptSpend> tables = new ConcurrentHashMap<>();

    @Override
    public Optional<KeptSpend> find(String workspace) {
        return Optional.ofNullable(tables.get(workspace));
    }

    @Override
    public void replace(String workspace, KeptSpend spend) {
        tables.put(workspace, spend);
    }

    @Override
    public boolean remove(String workspace) {
        return tables.remove(workspace) != null;
    }
}
