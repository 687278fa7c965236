package dev.waymark.app.identity;

import dev.waymark.engine.identity.IdentityRules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules of identity that are forgotten with the process, for tests. */
public final class InMemoryIdentityStore implements IdentityStore {
    private final Map<String, IdentityRules> rules = new HashMap<>();
    private final Map<String, List<KeptApart>> apart = new HashMap<>();

    @Override
    public Optional<IdentityRules> rules(String workspace) {
        return Optional.ofNullable(rules.get(workspace));
    }

    @Override
    public void save(String workspace, IdentityRules newRules) {
        rules.put(workspace, newRules);
    }

    @Override
    public List<KeptApart> keptApart(String workspace) {
        return List.copyOf(apart.getOrDefault(workspace, List.of())).reversed();
    }

    @Override
    public boolean add(String workspace, KeptApart one) {
        List<KeptApart> all = apart.computeIfAbsent(workspace, any -> new ArrayList<>());
        return all.stream().noneMatch(it -> it.separation().equals(one.separation()))
                && all.add(one);
    }

    @Override
    public boolean remove(String workspace, String id) {
        return apart.getOrDefault(workspace, new ArrayList<>()).removeIf(it -> it.id().equals(id));
    }
}
