package dev.waymark.engine.conformance;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.conformance.align.Way;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.time.TimeRange;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A map to lay over journeys.
 *
 * @param steps in the order of the map; ids are unique
 * @param ways branches and loops; those that name a step not listed are left out
 * @param objectives how soon steps should be reached; empty if nobody says
 * @param range journeys are cut to it
 * @param zone whose weeks are counted
 * @param ghostShare the share of the customers on the map that must do something ad hoc at a place
 *     for it to be told, 0…1
 */
public record ConformanceRequest(
        List<BoundStep> steps,
        List<Way> ways,
        List<Objective> objectives,
        TimeRange range,
        ZoneId zone,
        double ghostShare) {
    /** The usual {@link #ghostShare}. */
    public static final double GHOST_SHARE = 0.05;

    public ConformanceRequest {
        steps = List.copyOf(steps);
        ways = List.copyOf(ways);
        objectives = List.copyOf(objectives);
        require(
                0 <= ghostShare && ghostShare <= 1,
                "ghostShare (%s) must be from 0 to 1.",
                ghostShare);
    }

    /** A map without objectives, over all of time, in weeks of UTC. */
    public static ConformanceRequest of(List<BoundStep> steps, List<Way> ways) {
        return new ConformanceRequest(
                steps, ways, List.of(), TimeRange.ALL, ZoneOffset.UTC, GHOST_SHARE);
    }

    /** The same map over another range. */
    public ConformanceRequest over(TimeRange other) {
        return new ConformanceRequest(steps, ways, objectives, other, zone, ghostShare);
    }
}
