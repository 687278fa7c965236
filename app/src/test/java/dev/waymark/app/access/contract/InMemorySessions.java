package dev.waymark.app.access.contract;

import dev.waymark.app.access.signin.Session;
import dev.waymark.app.access.signin.SessionStore;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A fake of the store of sessions. */
final class InMemorySessions implements SessionStore {
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    @Override
    public Optional<Session> find(String secretHash) {
        return Optional.ofNullable(sessions.get(secretHash));
    }

    @Override
    public void add(Session session) {
        sessions.put(session.secretHash(), session);
    }

    @Override
    public void touch(String secretHash, Instant now) {
        sessions.computeIfPresent(
                secretHash,
                (hash, old) ->
                        new Session(hash, old.userId(), old.createdAt(), now, old.expiresAt()));
    }

    @Override
    public void remove(String secretHash) {
        sessions.remove(secretHash);
    }

    @Override
    public void removeAll(String userId) {
        sessions.values().removeIf(session -> session.userId().equals(userId));
    }

    @Override
    public void removeStale(Instant now, Instant lastSeenBefore) {
        sessions.values()
                .removeIf(
                        session ->
                                !session.expiresAt().isAfter(now)
                                        || session.lastSeenAt().isBefore(lastSeenBefore));
    }
}
