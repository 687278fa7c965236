package dev.waymark.app.access.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.keys.ApiKey;
import dev.waymark.app.access.keys.Scope;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What every store of keys must do. */
public abstract class ApiKeyStoreContract extends AccessContract {
    @BeforeEach
    void addWorkspaces() {
        stores().workspaces().add(SHOP, List.of());
        stores().workspaces().add(LAB, List.of());
    }

    @Test
    void findsAKeyByTheHashOfItsSecretWithAllItsFields() {
        ApiKey key = key("k-1", "w-1", NOON, NOON.plusSeconds(60));
        stores().keys().add(key, "hash-1");
        assertThat(stores().keys().findByHash("hash-1")).contains(key);
        assertThat(stores().keys().findByHash("hash-2")).isEmpty();
    }

    @Test
    void listsAWorkspacesKeysOldestFirst() {
        ApiKey late = key("k-1", "w-1", NOON.plusSeconds(1), null);
        ApiKey early = key("k-2", "w-1", NOON, null);
        stores().keys().add(late, "hash-1");
        stores().keys().add(early, "hash-2");
        stores().keys().add(key("k-3", "w-2", NOON, null), "hash-3");
        assertThat(stores().keys().ofWorkspace("w-1")).containsExactly(early, late);
    }

    @Test
    void revokesOnceAndOnlyInItsOwnWorkspace() {
        stores().keys().add(key("k-1", "w-1", NOON, null), "hash-1");
        assertThat(stores().keys().revoke("w-2", "k-1", NOON)).isFalse();
        assertThat(stores().keys().revoke("w-1", "k-1", NOON)).isTrue();
        assertThat(stores().keys().revoke("w-1", "k-1", NOON)).isFalse();
        assertThat(stores().keys().ofWorkspace("w-1")).isEmpty();
        assertThat(stores().keys().findByHash("hash-1"))
                .hasValueSatisfying(key -> assertThat(key.revokedAt()).isEqualTo(NOON));
    }

    @Test
    void remembersTheLastUse() {
        stores().keys().add(key("k-1", "w-1", NOON, null), "hash-1");
        stores().keys().touch("k-1", NOON.plusMillis(7));
        assertThat(stores().keys().findByHash("hash-1"))
                .hasValueSatisfying(
                        key -> assertThat(key.lastUsedAt()).isEqualTo(NOON.plusMillis(7)));
    }

    private static ApiKey key(
            String id, String workspace, Instant createdAt, @Nullable Instant expiresAt) {
        return new ApiKey(
                id,
                workspace,
                "loader",
                "wm_abcde",
                Set.of(Scope.READ, Scope.IMPORT),
                "user:u-1",
                createdAt,
                null,
                expiresAt,
                null);
    }
}
