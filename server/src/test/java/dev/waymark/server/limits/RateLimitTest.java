package dev.waymark.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class RateLimitTest {
    private final RateLimit limit = new RateLimit(2, Duration.ofHours(1));

    @Test
    void letsAsManyPassAsItHasTokens() {
        assertThat(limit.tryOnce("a")).isEmpty();
        assertThat(limit.tryOnce("a")).isEmpty();
        assertThat(limit.tryOnce("a"))
                .hasValueSatisfying(
                        wait ->
                                assertThat(wait)
                                        .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(31)));
    }

    @Test
    void countsEveryNameByItself() {
        assertThat(limit.tryOnce("a")).isEmpty();
        assertThat(limit.tryOnce("a")).isEmpty();
        assertThat(limit.tryOnce("b")).isEmpty();
    }

    @Test
    void startsAnewOnceForgiven() {
        assertThat(limit.tryOnce("a")).isEmpty();
        assertThat(limit.tryOnce("a")).isEmpty();
        limit.forgive("a");
        assertThat(limit.tryOnce("a")).isEmpty();
    }
}
