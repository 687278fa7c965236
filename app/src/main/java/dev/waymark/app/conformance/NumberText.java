package dev.waymark.app.conformance;

import dev.waymark.engine.conformance.MapNumber;
import dev.waymark.engine.conformance.StepState;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Numbers of a map as the shell writes them: {@code missing=Order} for a step, {@code
 * ghost=chat@Look->Order} for something ad hoc, {@code way=Look->Use} for a way, {@code
 * onward=Look} or {@code onward=Look->Order} for those who go on, and {@code week=2026-01-05} for a
 * week. A side of an arrow that is left empty is the start or the end.
 */
public final class NumberText {
    private static final String GHOST = "ghost=";
    private static final String WAY = "way=";
    private static final String ONWARD = "onward=";
    private static final String WEEK = "week=";
    private static final String ARROW = "->";

    private NumberText() {}

    /**
     * The number that a text names.
     *
     * @param name what the caller calls the text
     * @throws JourneyException INVALID_VALUE if it names none
     */
    public static MapNumber parse(String name, String text) {
        if (text.startsWith(GHOST)) {
            String rest = text.substring(GHOST.length());
            int arrow = rest.indexOf(ARROW);
            int at = arrow < 0 ? -1 : rest.lastIndexOf('@', arrow);
            if (at <= 0) {
                throw wrong(name, text, "what happens where", "ghost=chat@Look->Order");
            }
            MapNumber.OfWay place = way(rest.substring(at + 1));
            return new MapNumber.OfGhost(place.from(), place.to(), rest.substring(0, at).strip());
        }
        if (text.startsWith(WAY)) {
            if (!text.contains(ARROW)) {
                throw wrong(name, text, "two ends", "way=Look->Use");
            }
            return way(text.substring(WAY.length()));
        }
        if (text.startsWith(ONWARD)) {
            String rest = text.substring(ONWARD.length());
            MapNumber.OfWay ends = rest.contains(ARROW) ? way(rest) : way(rest + ARROW);
            if (ends.from() == null) {
                throw wrong(name, text, "from where", "onward=Look->Order");
            }
            return new MapNumber.OfOnward(ends.from(), ends.to());
        }
        if (text.startsWith(WEEK)) {
            return new MapNumber.OfWeek(week(text.substring(WEEK.length())));
        }
        for (StepState state : StepState.values()) {
            if (text.startsWith(state + "=")) {
                return new MapNumber.OfStep(text.substring(state.toString().length() + 1), state);
            }
        }
        throw JourneyException.user(
                "INVALID_VALUE",
                "%s \"%s\" names no number. Write it like \"missing=purchase\","
                        + " \"ghost=chat@Look->Order\", \"way=Look->Use\", \"onward=Look\" or"
                        + " \"week=2026-01-05\".",
                name,
                text);
    }

    /**
     * The first day of a week.
     *
     * @throws JourneyException INVALID_VALUE if it is no date
     */
    public static LocalDate week(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException noDate) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "week \"%s\" is no date. Give its first day, for example 2026-01-05.",
                    text);
        }
    }

    private static MapNumber.OfWay way(String text) {
        int arrow = text.indexOf(ARROW);
        return new MapNumber.OfWay(
                end(text.substring(0, arrow)), end(text.substring(arrow + ARROW.length())));
    }

    private static @Nullable String end(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static JourneyException wrong(
            String name, String text, String missing, String example) {
        return JourneyException.user(
                "INVALID_VALUE",
                "%s \"%s\" does not say %s. Write it like \"%s\".",
                name,
                text,
                missing,
                example);
    }
}
