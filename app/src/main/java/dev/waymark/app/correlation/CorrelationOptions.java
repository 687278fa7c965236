package dev.waymark.app.correlation;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.funnel.FunnelOptions;
import dev.waymark.app.funnel.Funnels;
import dev.waymark.app.options.KnownProperties;
import dev.waymark.engine.correlation.CorrelationRequest;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What shall be set against converting in a funnel; null means "not given".
 *
 * @param funnel the funnel's switches
 * @param properties names of properties whose values are candidates too; {@code channel} may be one
 * @param minCustomers how many must have something, and how many must not, by default 20
 */
public record CorrelationOptions(
        FunnelOptions funnel, @Nullable List<String> properties, @Nullable Integer minCustomers) {
    /**
     * Checks that there is a funnel.
     *
     * @throws JourneyException MISSING_VALUE
     */
    public CorrelationOptions {
        if (Objects.isNull(funnel)) {
            throw JourneyException.user(
                    "MISSING_VALUE", "the field \"funnel\" is missing. Give it in the body.");
        }
        properties = List.copyOf(requireNonNullElse(properties, List.of()));
    }

    /** The properties that the index must carry to answer. */
    public Set<String> columns() {
        Set<String> names = new LinkedHashSet<>(funnel.properties());
        names.addAll(requireNonNullElse(properties, List.<String>of()));
        names.remove("channel");
        return names;
    }

    /**
     * What is asked for, checked against a log.
     *
     * @param zone of times that name none
     * @throws JourneyException USER, for what is wrong
     */
    public CorrelationRequest request(Funnels funnels, JourneyIndex index, ZoneId zone) {
        List<String> names = requireNonNullElse(properties, List.of());
        names.forEach(name -> checkProperty(name, index));
        return new CorrelationRequest(
                funnels.request(funnel, index, zone),
                names,
                requireNonNullElse(minCustomers, CorrelationRequest.DEFAULT_MIN_CUSTOMERS));
    }

    private static void checkProperty(String name, JourneyIndex index) {
        if (!KnownProperties.tellsApart(index, name)) {
            throw KnownProperties.unknownOrChannel("property", name, index);
        }
    }
}
