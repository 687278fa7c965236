package dev.waymark.app.sources;

import java.util.List;
import java.util.Optional;

/**
 * A store of sources whose signing secrets are sealed. One that was stored before there was a seal
 * is given as it is, until {@link #sealAll}.
 */
public final class SealedSources implements SourceStore {
    private final SourceStore store;
    private final SecretCipher cipher;

    /** Seals what goes into a store. */
    public SealedSources(SourceStore store, SecretCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    /** A secret of a source as it may lie in a store. */
    public String seal(String sourceId, String secret) {
        return cipher.seal(sourceId, secret);
    }

    @Override
    public boolean sign(String workspaceId, String sourceId, String secret) {
        return store.sign(workspaceId, sourceId, seal(sourceId, secret));
    }

    @Override
    public Optional<String> secret(String sourceId) {
        return store.secret(sourceId)
                .map(it -> cipher.isSealed(it) ? cipher.open(sourceId, it) : it);
    }

    /** Whether a source has a secret; it is not opened. */
    public boolean hasSecret(String sourceId) {
        return store.secret(sourceId).isPresent();
    }

    /** Seals the secrets of a workspace's sources that lie there as they are. */
    public void sealAll(String workspaceId) {
        for (Source source : store.ofWorkspace(workspaceId)) {
            store.secret(source.id())
                    .filter(it -> !cipher.isSealed(it))
                    .ifPresent(it -> sign(workspaceId, source.id(), it));
        }
    }

    @Override
    public Optional<Source> findByHash(String keyHash) {
        return store.findByHash(keyHash);
    }

    @Override
    public List<Source> ofWorkspace(String workspaceId) {
        return store.ofWorkspace(workspaceId);
    }

    @Override
    public boolean add(Source source, String keyHash) {
        return store.add(source, keyHash);
    }

    @Override
    public boolean enable(String workspaceId, String sourceId, boolean enabled) {
        return store.enable(workspaceId, sourceId, enabled);
    }

    @Override
    public boolean renew(String workspaceId, String sourceId, String keyHash, String hint) {
        return store.renew(workspaceId, sourceId, keyHash, hint);
    }

    @Override
    public boolean remove(String workspaceId, String sourceId) {
        return store.remove(workspaceId, sourceId);
    }

    @Override
    public void count(String sourceId, SourceCounts more) {
        store.count(sourceId, more);
    }
}
