package dev.waymark.app.catalog.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Rules of types that are forgotten with the process. */
public final class InMemoryTypeRuleStore implements TypeRuleStore {
    private final Map<String, Map<String, TypeRule>> rules = new ConcurrentHashMap<>();

    private Map<String, TypeRule> of(String workspace) {
        return rules.computeIfAbsent(workspace, any -> new TreeMap<>());
    }

    @Override
    public List<TypeRule> all(String workspace) {
        return List.copyOf(of(workspace).values());
    }

    @Override
    public void save(String workspace, TypeRule rule) {
        of(workspace).put(rule.type(), rule);
    }

    @Override
    public boolean remove(String workspace, String type) {
        return of(workspace).remove(type) != null;
    }
}
