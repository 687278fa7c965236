package dev.waymark.engine.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.statistics.Rate;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

class PressureKernelTest {
    private static final long DAY = 86_400_000L;

    @Test
    void anEmptyLogHasNoLevels() {
        Pressure found = run();
        assertThat(found.levels()).isEmpty();
        assertThat(found.customers()).isZero();
    }

    @Test
    void aCustomerCountsOnceAtEachLevel() {
        Pressure found =
                run(
                        Event.of("ann", 0, "mail"),
                        Event.of("ann", DAY, "mail"),
                        Event.of("ann", 2 * DAY, "unsubscribe"),
                        Event.of("ann", 3 * DAY, "mail"),
                        Event.of("bob", 0, "mail"),
                        Event.of("bob", 9 * DAY, "mail"),
                        Event.of("bob", 10 * DAY, "visit"),
                        Event.of("end", 40 * DAY, "visit"));
        assertThat(found.customers()).isEqualTo(2);
        assertThat(found.contacts()).isEqualTo(4);
        assertThat(found.optOuts()).isEqualTo(1);
        Pressure.Level one = found.levels().get(0);
        Pressure.Level two = found.levels().get(1);
        assertThat(one.contacts()).isEqualTo(3);
        assertThat(one.customers()).isEqualTo(2);
        assertThat(Objects.requireNonNull(one.optedOut()).count()).isEqualTo(1);
        assertThat(Objects.requireNonNull(one.exited()).count()).isEqualTo(2);
        assertThat(two.customers()).isEqualTo(1);
        assertThat(Objects.requireNonNull(two.optedOut()).share()).isEqualTo(1.0);
    }

    @Test
    void whoWasReachedLateIsOpenAndCountsInNoRate() {
        Pressure.Level one =
                run(Event.of("ann", 0, "mail"), Event.of("end", DAY, "visit")).levels().getFirst();
        assertThat(one.open()).isEqualTo(1);
        assertThat(one.customers()).isZero();
        assertThat(one.exited()).isNull();
    }

    @Test
    void ratesCarryWilsonsInterval() {
        Rate rate = Objects.requireNonNull(Rate.of(1, 10));
        assertThat(rate.low()).isCloseTo(0.0178762, within(1e-6));
        assertThat(rate.high()).isCloseTo(0.4041500, within(1e-6));
    }

    @Test
    void refusesATypeThatIsBothOutgoingAndOptOut() {
        assertThatThrownBy(
                        () ->
                                new PressureRequest(
                                        Choice.of("mail"),
                                        Choice.of("mail"),
                                        PressureRequest.MONTH,
                                        PressureRequest.MONTH,
                                        3,
                                        TimeRange.ALL))
                .hasMessage("\"mail\" is both outgoing and opt-out. Leave it in one.");
    }

    private static Pressure run(Event... events) {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (Event event : events) {
            builder.accept(event);
        }
        PressureRequest request =
                new PressureRequest(
                        Choice.of("mail"),
                        Choice.of("unsubscribe"),
                        Duration.ofDays(7),
                        Duration.ofDays(7),
                        5,
                        TimeRange.ALL);
        return LocalDriver.onThreads(1).run(new PressureKernel(request), builder.build());
    }
}
