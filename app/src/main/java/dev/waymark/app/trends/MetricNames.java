package dev.waymark.app.trends;

import dev.waymark.app.options.KnownProperties;
import dev.waymark.app.options.KnownValues;
import dev.waymark.app.options.NearestNames;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.FilterColumns;
import dev.waymark.engine.trends.metrics.Metric;

/** Tells somebody who types a metric that a name in it is not in the log. */
final class MetricNames {
    private MetricNames() {}

    /**
     * Checks the names of a metric against a log.
     *
     * @throws JourneyException UNKNOWN_TYPE or UNKNOWN_PROPERTY for the first name that no event of
     *     the log has; UNKNOWN_TYPE or UNKNOWN_CHANNEL if none sounds like what the metric asks for
     */
    static void check(Metric metric, JourneyIndex index) {
        metric.predicates().stream()
                .map(FilterColumns::of)
                .flatMap(columns -> columns.typeNames().stream())
                .filter(type -> index.types().code(type) < 0)
                .findFirst()
                .ifPresent(
                        type -> {
                            throw JourneyException.user(
                                    "UNKNOWN_TYPE",
                                    "the metric \"%s\" names \"%s\", which is no type of event in"
                                            + " the log. %s",
                                    metric.text(),
                                    type,
                                    NearestNames.advice(type, index.types().names()));
                        });
        for (String property : metric.properties()) {
            if (!KnownProperties.has(index, property)) {
                throw JourneyException.user(
                        "UNKNOWN_PROPERTY",
                        "the metric \"%s\" looks at \"%s\", which no event of the log has as a"
                                + " property. %s",
                        metric.text(),
                        property,
                        KnownProperties.advice(property, index));
            }
        }
        metric.over(index);
    }

    /**
     * Checks the values in a metric that somebody types against a log.
     *
     * @throws JourneyException UNKNOWN_VALUE for values that no event has
     */
    static void checkValues(Metric metric, JourneyIndex index) {
        KnownValues.check(
                "the metric \"%s\"".formatted(metric.text()),
                metric.predicates().stream()
                        .flatMap(it -> FilterColumns.of(it).tests().stream())
                        .toList(),
                index);
    }
}
