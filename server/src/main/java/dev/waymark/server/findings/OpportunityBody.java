package dev.waymark.server.findings;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingReport.Estimate;
import dev.waymark.app.findings.FindingReport.Finding;
import dev.waymark.app.findings.FindingReport.Place;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.server.access.Given;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * An opportunity to keep; null where nothing is said.
 *
 * @param effortDays null for 5
 * @param expected null for 0.5
 * @param state null for idea
 * @param options as the findings were asked for
 */
record OpportunityBody(
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

    OpportunityBody {
        name = Given.field(name, "name");
    }

    /** The same with the size and the place of a finding. */
    OpportunityBody sizedBy(Finding found, double months) {
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

    Opportunity as(String id, Instant now) {
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
