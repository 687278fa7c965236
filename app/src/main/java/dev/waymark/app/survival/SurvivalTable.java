package dev.waymark.app.survival;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.survival.Lifetimes;
import dev.waymark.engine.survival.Survival;
import dev.waymark.engine.survival.SurvivalEstimate;
import dev.waymark.engine.survival.SurvivalKernel;
import dev.waymark.engine.time.DurationText;
import dev.waymark.formats.table.TextTable;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A survival from a table that has a row for each customer rather than for each event.
 *
 * @param time the column that says how long each was watched
 * @param status the column that says whether the event came; {@code COLUMN} for 1, yes or true, or
 *     {@code COLUMN=VALUE}
 * @param unit of the times, for example {@code 1d}
 * @param breakdown the column to compare by; null for none
 */
public record SurvivalTable(String time, String status, Duration unit, @Nullable String breakdown) {
    private static final List<String> YES = List.of("1", "1.0", "yes", "true");

    /** A table's columns as people name them; the unit is one day if none is given. */
    public static SurvivalTable of(
            String time, @Nullable String status, @Nullable String unit, @Nullable String by) {
        if (status == null) {
            throw JourneyException.user(
                    "MISSING_VALUE",
                    "status is missing. Name the column that says whether the event came, for"
                            + " example \"churned\" or \"status=2\".");
        }
        Duration length = unit == null ? Duration.ofDays(1) : DurationText.parse("unit", unit);
        require(!length.isZero(), "unit (%s) must be above zero. Give one such as \"1d\".", unit);
        return new SurvivalTable(time, status, length, by);
    }

    /**
     * The estimate. Rows without a time are left out.
     *
     * @throws JourneyException DATA if a column is missing, or a cell holds no number; LIMIT if the
     *     breakdown has too many values
     */
    public Survival estimate(TextTable table, SurvivalEstimate estimate) {
        int times = table.column(time);
        int cut = status.indexOf('=');
        int states = table.column(cut < 0 ? status : status.substring(0, cut));
        int by = breakdown == null ? -1 : table.column(breakdown);
        Lifetimes all = new Lifetimes();
        Map<String, Lifetimes> groups = new TreeMap<>();
        for (TextTable.Row row : table.rows()) {
            Double lasted = table.number(row, times);
            if (lasted == null) {
                continue;
            }
            if (lasted < 0) {
                throw table.fault(row, times, "zero or more");
            }
            boolean came = came(row.cells().get(states), cut);
            long millis = Math.round(lasted * unit.toMillis());
            all.add(millis, came);
            if (by >= 0) {
                groups.computeIfAbsent(row.cells().get(by), value -> new Lifetimes())
                        .add(millis, came);
                if (groups.size() > SurvivalKernel.MOST_GROUPS) {
                    throw JourneyException.limit(
                            "TOO_MANY_VALUES",
                            "breakdown \"%s\" has more than %d values. Choose a column with fewer.",
                            breakdown,
                            SurvivalKernel.MOST_GROUPS);
                }
            }
        }
        List<SurvivalEstimate.Named> named = new ArrayList<>();
        groups.forEach(
                (value, lifetimes) ->
                        named.add(
                                new SurvivalEstimate.Named(
                                        value.isEmpty() ? null : value, lifetimes)));
        return estimate.of(definition(estimate), all, named, by >= 0);
    }

    private boolean came(String cell, int cut) {
        return cut < 0
                ? YES.contains(cell.toLowerCase(Locale.ROOT))
                : cell.equals(status.substring(cut + 1));
    }

    private String definition(SurvivalEstimate estimate) {
        return "Share of rows without the event (%s), by \"%s\" in units of %s; Kaplan–Meier. %s %% interval (%s, Greenwood).%s"
                .formatted(
                        status.contains("=") ? status : "\"" + status + "\" is 1, yes or true",
                        time,
                        DurationText.format(unit),
                        percent(estimate.confidence()),
                        estimate.interval().text(),
                        breakdown == null ? "" : " By \"" + breakdown + "\"; log-rank test.");
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", share * 100);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
