package dev.waymark.app.access.contract;

import dev.waymark.app.access.keys.ApiKey;
import dev.waymark.app.access.keys.ApiKeyStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fake of the store of keys. */
final class InMemoryKeys implements ApiKeyStore {
    private final Map<String, ApiKey> keys = new LinkedHashMap<>();

    @Override
    public Optional<ApiKey> findByHash(String secretHash) {
        return Optional.ofNullable(keys.get(secretHash));
    }

    @Override
    public List<ApiKey> ofWorkspace(String workspaceId) {
        return keys.values().stream()
                .filter(key -> key.workspaceId().equals(workspaceId) && key.revokedAt() == null)
                .sorted(Comparator.comparing(ApiKey::createdAt).thenComparing(ApiKey::id))
                .toList();
    }

    @Override
    public void add(ApiKey key, String secretHash) {
        keys.put(secretHash, key);
    }

    @Override
    public boolean revoke(String workspaceId, String keyId, Instant now) {
        boolean known = ofWorkspace(workspaceId).stream().anyMatch(key -> key.id().equals(keyId));
        if (known) {
            keys.replaceAll(
                    (hash, key) -> key.id().equals(keyId) ? with(key, key.lastUsedAt(), now) : key);
        }
        return known;
    }

    @Override
    public void touch(String keyId, Instant now) {
        keys.replaceAll(
                (hash, key) -> key.id().equals(keyId) ? with(key, now, key.revokedAt()) : key);
    }

    private static ApiKey with(
            ApiKey key, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {
        return new ApiKey(
                key.id(),
                key.workspaceId(),
                key.name(),
                key.hint(),
                key.scopes(),
                key.createdBy(),
                key.createdAt(),
                lastUsedAt,
                key.expiresAt(),
                revokedAt);
    }
}
