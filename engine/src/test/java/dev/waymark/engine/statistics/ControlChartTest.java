package dev.waymark.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

class ControlChartTest {
    private static final int SERIES = 12;
    private static final int YEARS = 60;

    @Test
    void raisesAtMostOneAlarmAYearWhereNothingHappens() {
        Random random = new Random(7);
        long alarms = 0;
        for (int year = 0; year < YEARS; year++) {
            for (int series = 0; series < SERIES; series++) {
                double share = 0.1 + 0.8 * random.nextDouble();
                alarms += alarms(new ControlChart(SERIES), weeks(random, 52, share, 0.0, 0.02));
            }
        }
        assertThat(alarms).isLessThanOrEqualTo(YEARS);
    }

    @Test
    void noticesAChangeWithinTwoWeeks() {
        Random random = new Random(8);
        for (int run = 0; run < 50; run++) {
            List<ControlChart.Week> weeks = weeks(random, 26, 0.4, 0.0, 0.0);
            weeks.addAll(weeks(random, 2, 0.4, -0.2, 0.0));
            List<ControlChart.@Nullable Limits> limits =
                    new ControlChart(SERIES).limits(weeks, true).subList(26, 28);
            assertThat(limits).anyMatch(it -> Objects.requireNonNull(it).isOutside());
        }
    }

    @Test
    void hasNoLimitsBeforeEightWeeks() {
        assertThat(new ControlChart(1).limits(weeks(new Random(1), 8, 0.5, 0, 0), true))
                .containsOnlyNulls();
    }

    private static long alarms(ControlChart chart, List<ControlChart.Week> weeks) {
        return chart.limits(weeks, true).stream()
                .filter(limits -> limits != null && limits.isOutside())
                .count();
    }

    private static List<ControlChart.Week> weeks(
            Random random, int count, double share, double shift, double unrest) {
        List<ControlChart.Week> weeks = new ArrayList<>();
        for (int week = 0; week < count; week++) {
            double chance = share + shift + unrest * random.nextGaussian();
            int n = 300 + random.nextInt(200);
            int hits = 0;
            for (int i = 0; i < n; i++) {
                hits += random.nextDouble() < chance ? 1 : 0;
            }
            weeks.add(new ControlChart.Week(n, (double) hits / n, hits));
        }
        return weeks;
    }
}
