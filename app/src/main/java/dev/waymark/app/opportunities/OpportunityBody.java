package dev.waymark.app.opportunities;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingReport.Estimate;
import dev.waymark.app.findings.FindingReport.Finding;
import dev.waymark.app.findings.FindingReport.Place;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * An opportunity to keep, as text, named as in the API's JSON; null where nothing is said.
 *
 * @param name what people call it; needed
 * @param effortDays null for 5
 * @param expected null for 0.5
 * @param state null for idea
 * @param options as the findings were asked for
 */
public record OpportunityBody(
        String name,
        @Nullable String about,
        @Nullable String finding,
        @Nullable String map,
        @Nullable String step,
        @Nullable String owner,
        @Nullable String department,
        @Nullable Double effortDays,
        @Nullable Double cost,
        @Nullable Double expected,
        @Nullable Estimate perMonth,
        @Nullable Estimate value,
        @Nullable String state,
        @Nullable String due,
        @Nullable String released,
        @Nullable FindingOptions options) {
    private static final double DAYS = 5;
    private static final double EXPECTED = 0.5;

    public OpportunityBody {
        if (name == null) {
            throw JourneyException.user(
                    "MISSING_VALUE", "the field \"name\" is missing. Give it in the body.");
        }
    }

    /**
     * A new opportunity of which nothing more is said.
     *
     * @param finding that it answers; null if it was thought of by hand
     * @param options as that was asked for
     */
    public static OpportunityBody answering(
            String name, @Nullable String finding, FindingOptions options) {
        return new OpportunityBody(
                name, null, finding, null, null, null, null, null, null, null, null, null, null,
                null, null, options);
    }

    /** The same as an opportunity says it. */
    public static OpportunityBody of(Opportunity it) {
        LocalDate due = it.due();
        LocalDate released = it.released();
        return new OpportunityBody(
                it.name(),
                it.about(),
                it.finding(),
                it.map(),
                it.step(),
                it.owner(),
                it.department(),
                it.effortDays(),
                it.cost(),
                it.expected(),
                it.perMonth(),
                it.value(),
                it.state().toString(),
                due == null ? null : due.toString(),
                released == null ? null : released.toString(),
                null);
    }

    /**
     * The same with the size and the place of the finding that it answers.
     *
     * @param report where that was found
     * @throws JourneyException USER, UNKNOWN_FINDING if it was not; MISSING_VALUE if it answers
     *     none
     */
    public OpportunityBody sizedIn(FindingReport report) {
        if (finding == null) {
            throw JourneyException.user(
                    "MISSING_VALUE", "the field \"finding\" is missing. Give the id of one.");
        }
        Finding found = report.finding(finding);
        double months = report.months();
        Place place = found.place();
        Estimate worth = found.size().value();
        return new OpportunityBody(
                name,
                about,
                finding,
                map,
                place == null ? null : place.step(),
                owner,
                department != null || place == null ? department : place.department(),
                effortDays,
                cost,
                expected,
                found.size().of().equals("moved") ? null : found.size().perMonth(),
                worth == null
                        ? null
                        : new Estimate(
                                worth.amount() / months,
                                worth.low() / months,
                                worth.high() / months),
                state,
                due,
                released,
                options);
    }

    /**
     * The opportunity.
     *
     * @param now when it is saved
     * @throws JourneyException USER if a field is wrong
     */
    public Opportunity as(String id, Instant now) {
        return new Opportunity(
                id,
                name.strip(),
                requireNonNullElse(about, ""),
                finding,
                map,
                step,
                owner,
                department,
                requireNonNullElse(effortDays, DAYS),
                cost,
                requireNonNullElse(expected, EXPECTED),
                perMonth,
                value,
                state(requireNonNullElse(state, Opportunity.State.IDEA.toString())),
                day("due", due),
                day("released", released),
                now,
                List.of());
    }

    private static Opportunity.State state(String text) {
        for (Opportunity.State state : Opportunity.State.values()) {
            if (state.toString().equals(text)) {
                return state;
            }
        }
        throw JourneyException.user(
                "INVALID_VALUE",
                "state \"%s\" must be one of \"idea\", \"planned\", \"doing\", \"done\","
                        + " \"dropped\".",
                text);
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "%s \"%s\" is no day. Write it like \"2026-03-31\".",
                    name,
                    text.length() <= 40 ? text : text.substring(0, 40) + "…");
        }
    }
}
