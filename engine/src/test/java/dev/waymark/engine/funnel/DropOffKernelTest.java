package dev.waymark.engine.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.kernel.LocalDriver;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class DropOffKernelTest {
    private static final FunnelRequest REQUEST =
            FunnelRequest.of(FunnelSwitches.DEFAULTS, "A", "B", "C");
    private static final String LOG =
            """
            p1: A 1:00, B 2:00, C 3:00
            p2: A 1:00, B 2:00
            p3: A 1:00, B 4:00
            p4: A 1:00, B 2:00
            p5: A 5:00
            """;

    @Test
    void namesTheMostRecentFirstAndCountsAll() {
        DropOffs dropOffs =
                LocalDriver.onThreads(1).run(new DropOffKernel(REQUEST, 2, 2), SmallLog.of(LOG));
        assertThat(dropOffs.total()).isEqualTo(3);
        assertThat(dropOffs.customers())
                .containsExactly(
                        new DropOffs.DropOff("p3", "B", Instant.parse("2026-01-01T04:00:00Z")),
                        new DropOffs.DropOff("p2", "B", Instant.parse("2026-01-01T02:00:00Z")));
    }

    @Test
    void isTheSameInManyParts() {
        DropOffs one =
                LocalDriver.onThreads(1).run(new DropOffKernel(REQUEST, 2, 2), SmallLog.of(LOG));
        DropOffs many =
                LocalDriver.onThreads(3)
                        .inParts(5)
                        .run(new DropOffKernel(REQUEST, 2, 2), SmallLog.of(LOG));
        assertThat(many).isEqualTo(one);
    }

    @Test
    void refusesTheLastStep() {
        assertThatThrownBy(() -> new DropOffKernel(REQUEST, 3, 10))
                .hasMessage("step 3 has nobody who could drop off after it. Give one from 1 to 2.");
    }
}
