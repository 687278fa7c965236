package dev.waymark.engine.retention;

import dev.waymark.engine.retention.RetentionRequest.Clock;
import dev.waymark.engine.retention.RetentionRequest.Cohort;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.TimeRange;

/** Says in English what a retention counts. */
final class RetentionDefinition {
    private final RetentionRequest request;

    RetentionDefinition(RetentionRequest request) {
        this.request = request;
    }

    String text() {
        String start = request.start().words();
        String back = request.comeBack().words();
        String cohorts =
                request.cohort() == Cohort.FIRST
                        ? "Cohorts of customers by the %s of their first event (%s)"
                        : "Cohorts of customers by each %s with an event (%s)";
        return cohorts.formatted(request.period(), start)
                + range()
                + "; returned counts those who came back ("
                + back
                + ") "
                + mode()
                + "; "
                + clock()
                + ". Bucket 0 is the cohort's own and counts from the start event on.";
    }

    private String mode() {
        return switch (request.mode()) {
            case ON -> "in that bucket";
            case ON_OR_AFTER -> "in that bucket or any later one";
            case ON_OR_BEFORE ->
                    request.startsComeBack()
                            ? "in any bucket from 1 to that one"
                            : "in any bucket from 0 to that one";
            case STREAK -> "in every bucket from 1 to that one";
        };
    }

    private String clock() {
        return request.clock() == Clock.CALENDAR
                ? "buckets of a calendar %s in %s"
                        .formatted(request.period(), Buckets.name(request.zone()))
                : "buckets of %d hours from each customer's own start; cohorts in %s"
                        .formatted(
                                request.period().length().toHours(), Buckets.name(request.zone()));
    }

    private String range() {
        TimeRange range = request.range();
        StringBuilder text = new StringBuilder();
        if (range.since() != null) {
            text.append(" from ").append(range.since());
        }
        if (range.until() != null) {
            text.append(" until before ").append(range.until());
        }
        return text.toString();
    }
}
