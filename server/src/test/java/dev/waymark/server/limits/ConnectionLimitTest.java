package dev.waymark.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionLimitTest {
    @Test
    void leavesAQuarterOfTheFilesThatMayBeOpen() {
        assertThat(ConnectionLimit.most(20_000)).isEqualTo(15_000);
        assertThat(ConnectionLimit.most(4_096)).isEqualTo(3_072);
        assertThat(ConnectionLimit.most(1_000_000)).isEqualTo(15_000);
        assertThat(ConnectionLimit.most(64)).isEqualTo(200);
    }
}
