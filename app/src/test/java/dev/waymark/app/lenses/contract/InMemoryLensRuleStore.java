package dev.waymark.app.lenses.contract;

import dev.waymark.app.lenses.LensRuleStore;
import dev.waymark.app.lenses.LensRules;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A fake of the store of rules. */
public final class InMemoryLensRuleStore implements LensRuleStore {
    private final Map<String, LensRules> rules = new ConcurrentHashMap<>();

    @Override
    public Optional<LensRules> find(String workspace) {
        return Optional.ofNullable(rules.get(workspace));
    }

    @Override
    public void save(String workspace, LensRules saved) {
        rules.put(workspace, saved);
    }

    @Override
    public boolean delete(String workspace) {
        return rules.remove(workspace) != null;
    }
}
