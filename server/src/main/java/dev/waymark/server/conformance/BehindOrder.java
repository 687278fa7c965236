package dev.waymark.server.conformance;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.NumberText;
import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.conformance.MapNumber;
import dev.waymark.engine.conformance.StepState;
import dev.waymark.server.access.Given;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whose customers are asked for: exactly one of step, ghost, way and week.
 *
 * @param step name or id
 * @param state of the step; null for visited
 * @param ghost something ad hoc
 * @param way from a step to another
 * @param onward those who go on from a step
 * @param week its first day
 * @param limit null for 50
 * @param options as the conformance was asked for
 */
record BehindOrder(
        @Nullable String step,
        @Nullable String state,
        @Nullable GhostPlace ghost,
        @Nullable WayEnds way,
        @Nullable OnwardFrom onward,
        @Nullable String week,
        @Nullable Integer limit,
        @Nullable ConformanceOptions options) {

    BehindOrder {
        long named = Stream.of(step, ghost, way, onward, week).filter(Objects::nonNull).count();
        require(
                named == 1,
                "the body names %d of \"step\", \"ghost\", \"way\", \"onward\" and \"week\". Name"
                        + " exactly one.",
                named);
        require(
                state == null || step != null,
                "state \"%s\" is given without a step. Name the step, or leave the state out.",
                state);
    }

    MapNumber number(OptionReader reader) {
        if (ghost != null) {
            return new MapNumber.OfGhost(ghost.after(), ghost.before(), ghost.type());
        }
        if (way != null) {
            return new MapNumber.OfWay(way.from(), way.to());
        }
        if (onward != null) {
            return new MapNumber.OfOnward(onward.step(), onward.next());
        }
        if (week != null) {
            return new MapNumber.OfWeek(NumberText.week(week));
        }
        StepState chosen = reader.choose("state", state, StepState.values(), StepState.VISITED);
        return new MapNumber.OfStep(Given.field(step, "step"), reader.done(() -> chosen));
    }

    /**
     * Where something ad hoc happens.
     *
     * @param after name or id of the step before it; null for before the first
     * @param before name or id of the step that follows; null for none
     * @param type of event
     */
    record GhostPlace(@Nullable String after, @Nullable String before, String type) {
        GhostPlace {
            type = Given.text(type, "type");
        }
    }

    /**
     * Those who go on.
     *
     * @param step name or id of the step from which they do
     * @param next name or id of the step to which they first do; null for any
     */
    record OnwardFrom(String step, @Nullable String next) {
        OnwardFrom {
            step = Given.text(step, "step");
        }
    }

    /**
     * A way.
     *
     * @param from name or id of the step where it begins; null for the start
     * @param to name or id of the step where it ends; null for the end of the journey
     */
    record WayEnds(@Nullable String from, @Nullable String to) {}
}
