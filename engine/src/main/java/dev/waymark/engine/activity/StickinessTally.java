package dev.waymark.engine.activity;

import dev.waymark.engine.index.Journey;

/** Daily actives, and on how many of the last 30 days told each customer was active. */
final class StickinessTally {
    final DailyActives actives;

    /** Customers by the number of days, from 1; the first place is not used. */
    final long[] byDaysActive = new long[DailyActives.MONTH + 1];

    private final int end;

    /**
     * Nobody yet.
     *
     * @param end the day after the last one told
     */
    StickinessTally(DailyActives actives, int end) {
        this.actives = actives;
        this.end = end;
    }

    void add(Journey journey) {
        int found = actives.add(journey);
        int recent = 0;
        for (int i = 0; i < found; i++) {
            int day = actives.active.bucket(i);
            recent += day < end && day >= end - DailyActives.MONTH ? 1 : 0;
        }
        if (recent > 0) {
            byDaysActive[recent]++;
        }
    }

    StickinessTally merge(StickinessTally right) {
        actives.merge(right.actives);
        for (int days = 0; days < byDaysActive.length; days++) {
            byDaysActive[days] += right.byDaysActive[days];
        }
        return this;
    }
}
