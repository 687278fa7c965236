package dev.waymark.app.conformance;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.options.KnownTypes;
import dev.waymark.engine.conformance.Behind;
import dev.waymark.engine.conformance.BehindKernel;
import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.conformance.ConformanceKernel;
import dev.waymark.engine.conformance.ConformanceRequest;
import dev.waymark.engine.conformance.MapNumber;
import dev.waymark.engine.conformance.Objective;
import dev.waymark.engine.conformance.OverlayKernel;
import dev.waymark.engine.conformance.align.Way;
import dev.waymark.engine.conformance.handovers.Handovers;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.scores.ScoreNumbers;
import dev.waymark.engine.scores.ScoresKernel;
import dev.waymark.engine.steps.GoingOn;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a map over a log. An index must carry {@link #properties} of the map; a condition on a
 * property that it does not carry matches nothing, and without {@code value} there are no scores.
 * Immutable, safe for several threads.
 */
public final class MapReality {
    /** The most customers that are listed. */
    public static final int MOST_LISTED = 1_000;

    private final LocalDriver driver;

    /** Maps against logs, computed by a driver. */
    public MapReality(LocalDriver driver) {
        this.driver = driver;
    }

    /** The properties that an index must carry; unique and sorted. */
    public static List<String> properties(JourneyMap map) {
        return ScoresKernel.properties(MapDrafts.bound(map));
    }

    /**
     * How far journeys go the way that the map draws. Cost: one pass.
     *
     * @param zone of weeks, and of times that name none
     * @throws JourneyException USER if an option is wrong, or no step is bound to events; CANCELLED
     */
    public Conformance conformance(
            JourneyIndex index,
            JourneyMap map,
            ConformanceOptions options,
            ZoneId zone,
            CancelSignal cancel) {
        return driver.run(new ConformanceKernel(request(map, options, zone)), index, cancel);
    }

    /**
     * The live numbers of the steps, with those of the period before if the range has a beginning,
     * and the {@link #conformance} of the range. Cost: one pass for each period, and one over the
     * journeys with scores.
     *
     * @throws JourneyException as {@link #conformance}
     */
    public MapOverlay overlay(
            JourneyIndex index,
            JourneyMap map,
            ConformanceOptions options,
            ZoneId zone,
            CancelSignal cancel) {
        ConformanceRequest request = request(map, options, zone);
        List<String> stages =
                map.stages().stream()
                        .flatMap(stage -> stage.steps().stream().map(step -> stage.id()))
                        .toList();
        Period now = period(index, request, stages, departments(map), cancel);
        TimeRange earlier = before(request.range(), index);
        Period before =
                earlier == null
                        ? null
                        : period(index, request.over(earlier), stages, List.of(), cancel);
        return OverlayWriter.write(map, options.boundBy(), request.range(), earlier, now, before);
    }

    /**
     * The customers behind a number of {@link #conformance} or {@link #overlay}; its total is that
     * number. Cost: two passes.
     *
     * @param number steps by name or id
     * @param limit how many to list, from 1 to {@value #MOST_LISTED}
     * @throws JourneyException as {@link #conformance}; UNKNOWN_STEP, UNKNOWN_TYPE, UNKNOWN_WEEK
     */
    public Behind behind(
            JourneyIndex index,
            JourneyMap map,
            ConformanceOptions options,
            ZoneId zone,
            MapNumber number,
            int limit,
            CancelSignal cancel) {
        JourneyException.require(
                1 <= limit && limit <= MOST_LISTED,
                "limit (%d) must be from 1 to %d.",
                limit,
                MOST_LISTED);
        return driver.run(
                new BehindKernel(request(map, options, zone), byId(map, number, index), limit),
                index,
                cancel);
    }

    private Period period(
            JourneyIndex index,
            ConformanceRequest request,
            List<String> stages,
            List<String> departments,
            CancelSignal cancel) {
        OverlayKernel.Overlay all =
                driver.run(new OverlayKernel(request, departments), index, cancel);
        return new Period(
                all.conformance(),
                all.goingOn(),
                all.handovers(),
                driver.run(
                        new ScoresKernel(request.steps(), stages, request.range()), index, cancel));
    }

    /** Who is responsible for each step: the department of its stage; a blank text for nobody. */
    private static List<String> departments(JourneyMap map) {
        return map.stages().stream()
                .flatMap(
                        stage ->
                                stage.steps().stream()
                                        .map(step -> requireNonNullElse(stage.department(), "")))
                .toList();
    }

    private static @Nullable TimeRange before(TimeRange range, JourneyIndex index) {
        Instant since = range.since();
        if (since == null) {
            return null;
        }
        Instant until = range.until();
        Instant end =
                until != null ? until : index.last().map(last -> last.plusMillis(1)).orElse(since);
        return end.isAfter(since)
                ? new TimeRange(since.minus(Duration.between(since, end)), since)
                : null;
    }

    private static ConformanceRequest request(
            JourneyMap map, ConformanceOptions options, ZoneId zone) {
        if (map.steps().stream().allMatch(step -> step.bindings().isEmpty())) {
            throw JourneyException.user(
                    "NOTHING_BOUND",
                    "map \"%s\" has no step that is bound to events. Bind at least one, or draft a"
                            + " map from the log.",
                    map.name());
        }
        List<Objective> objectives = new ArrayList<>();
        for (String text : requireNonNullElse(options.within(), List.<String>of())) {
            int equals = text.lastIndexOf('=');
            JourneyException.require(
                    equals > 0, "within \"%s\" names no step. Write it like \"Offer=2d\".", text);
            objectives.add(
                    new Objective(
                            idOf(map, text.substring(0, equals).strip()),
                            DurationText.parseDays("within", text.substring(equals + 1).strip())));
        }
        return new ConformanceRequest(
                options.boundBy().equals(ConformanceOptions.NOW)
                        ? MapDrafts.boundNow(map)
                        : MapDrafts.bound(map),
                map.links().stream().map(link -> new Way(link.from(), link.to())).toList(),
                objectives,
                InstantText.range(options.since(), options.until(), zone),
                zone,
                requireNonNullElse(options.ghostShare(), ConformanceRequest.GHOST_SHARE));
    }

    private static MapNumber byId(JourneyMap map, MapNumber number, JourneyIndex index) {
        return switch (number) {
            case MapNumber.OfStep of -> new MapNumber.OfStep(idOf(map, of.step()), of.state());
            case MapNumber.OfGhost of -> {
                KnownTypes.check("type", of.type(), index);
                yield new MapNumber.OfGhost(
                        orNone(map, of.after()), orNone(map, of.before()), of.type());
            }
            case MapNumber.OfWay of ->
                    new MapNumber.OfWay(orNone(map, of.from()), orNone(map, of.to()));
            case MapNumber.OfOnward of ->
                    new MapNumber.OfOnward(idOf(map, of.step()), orNone(map, of.next()));
            case MapNumber.OfWeek of -> of;
        };
    }

    private static @Nullable String orNone(JourneyMap map, @Nullable String step) {
        return step == null ? null : idOf(map, step);
    }

    /** The id of a step that somebody names by its id or name. */
    private static String idOf(JourneyMap map, String step) {
        return map.steps().stream()
                .filter(it -> it.id().equals(step) || it.name().equalsIgnoreCase(step))
                .map(Step::id)
                .findFirst()
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "UNKNOWN_STEP",
                                        "map \"%s\" has no step \"%s\". Give the name or id of"
                                                + " one.",
                                        map.name(),
                                        step));
    }

    /** What all kernels say about a period. */
    record Period(
            Conformance conformance, GoingOn goingOn, Handovers handovers, ScoreNumbers scores) {}
}
