package dev.waymark.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.value.NaiveReferrals;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.List;

class ReferralKernelPropertiesTest {
    @Test
    void equalsTheNaiveVersionForAnyParts() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    BudgetReport.Referrals found =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(16))
                                    .run(
                                            new ReferralKernel("t1", TimeRange.ALL),
                                            RandomLogs.live(random, events).snapshot());
                    NaiveReferrals naive = NaiveReferrals.of(RandomLogs.plain(events), "t1");

                    assertThat(found)
                            .isEqualTo(
                                    new BudgetReport.Referrals(
                                            naive.referrals(),
                                            naive.advocates(),
                                            naive.advocates() == 0
                                                    ? null
                                                    : (double) naive.referrals()
                                                            / naive.advocates()));
                });
    }
}
