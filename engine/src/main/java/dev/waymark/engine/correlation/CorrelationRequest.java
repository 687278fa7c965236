package dev.waymark.engine.correlation;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.funnel.FunnelRequest;
import dev.waymark.engine.funnel.FunnelSwitches.Count;
import dev.waymark.engine.funnel.FunnelSwitches.Order;
import dev.waymark.engine.time.DurationText;

import java.time.Duration;
import java.util.List;

/**
 * What shall be set against converting in a funnel: every type of event that is no step, and the
 * values of some properties.
 *
 * @param funnel of two steps or more; counts customers, not in strict order, not split
 * @param properties names of up to {@link #MAX_PROPERTIES} different properties; {@code channel}
 *     may be one
 * @param minCustomers how many customers with it, and how many without, something must have to be
 *     tested; one or more
 */
public record CorrelationRequest(FunnelRequest funnel, List<String> properties, int minCustomers) {
    /** The most properties that may be asked for. */
    public static final int MAX_PROPERTIES = 5;

    /** The fewest customers if nobody says. */
    public static final int DEFAULT_MIN_CUSTOMERS = 20;

    /**
     * Checks what is asked for.
     *
     * @throws JourneyException INVALID_VALUE
     */
    public CorrelationRequest {
        properties = List.copyOf(properties);
        require(
                funnel.steps().size() >= 2,
                "A funnel of one step has nobody who did not convert. Give two steps or more.");
        require(
                funnel.switches().count() == Count.UNIQUES,
                "Correlation counts customers. Leave out count.");
        require(
                funnel.switches().order() != Order.STRICT,
                "Under order strict nothing can lie between the steps. Take order loose.");
        require(
                funnel.switches().breakdown() == null,
                "Correlation is not split. Leave out breakdown, or name the property to"
                        + " correlate.");
        require(
                properties.size() <= MAX_PROPERTIES
                        && properties.stream().distinct().count() == properties.size(),
                "Correlation takes up to %d different properties, not %d. Leave some out.",
                MAX_PROPERTIES,
                properties.size());
        require(
                1 <= minCustomers,
                "min-customers (%d) must be at least 1. Give one such as 20.",
                minCustomers);
    }

    /** What is counted, in English. */
    public String definition() {
        Duration window = funnel.switches().window();
        return "Of those who entered the funnel: customers with an event of the type after step 1"
                + " and before the last step, or, if they did not convert, "
                + (window == null
                        ? "at any time after step 1"
                        : "within " + DurationText.format(window) + " of step 1")
                + ", against those without. The same for values of properties, step 1 included."
                + " The funnel: "
                + funnel.definition();
    }
}
