package dev.waymark.server.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.waymark.app.access.signin.AttemptLimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import java.time.Duration;
import java.util.Optional;

/**
 * A bucket of tokens for each name: full at first, one token a try, refilled evenly. Buckets that
 * were left alone until full again are forgotten; when there are too many names, those least used.
 */
public final class RateLimit implements AttemptLimit {
    private static final int MOST_NAMES = 100_000;

    private final Cache<String, Bucket> buckets;
    private final int tokens;
    private final Duration refill;

    /** A limit of so many tries at once, all of which come back within the time. */
    public RateLimit(int tokens, Duration refill) {
        this.tokens = tokens;
        this.refill = refill;
        this.buckets =
                Caffeine.newBuilder().maximumSize(MOST_NAMES).expireAfterAccess(refill).build();
    }

    @Override
    public Optional<Duration> tryOnce(String name) {
        ConsumptionProbe probe =
                buckets.get(name, key -> newBucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        return Optional.of(Duration.ofSeconds(seconds));
    }

    @Override
    public void forgive(String name) {
        buckets.invalidate(name);
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, refill))
                .build();
    }
}
