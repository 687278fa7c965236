package dev.waymark.app.access.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/** Parts of a gate whose hash can be read and whose limit can be counted. */
final class TestGate implements PasswordHash, AttemptLimit {
    private int attempts;
    private int comparisons;

    PasswordGate gate() {
        return new PasswordGate(this, this, new Secrets(new SecureRandom()));
    }

    int comparisons() {
        return comparisons;
    }

    @Override
    public String hash(String password) {
        return "hash of " + password;
    }

    @Override
    public boolean matches(String password, Optional<String> stored) {
        comparisons++;
        return stored.equals(Optional.of("hash of " + password));
    }

    @Override
    public Optional<Duration> tryOnce(String name) {
        return ++attempts > 5 ? Optional.of(Duration.ofSeconds(30)) : Optional.empty();
    }

    @Override
    public void forgive(String name) {
        attempts = 0;
    }
}
