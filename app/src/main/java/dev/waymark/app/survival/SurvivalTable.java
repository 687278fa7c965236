package dev.waymark.app.survival;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.survival.Lifetimes;
import dev.waymark.engine.survival.Survival;
import dev.waymark.engine.survival.SurvivalEstimate;
import dev.waymark.engine.survival.SurvivalKernel;
import dev.waymark.engine.time.DurationText;
import dev.waymark.formats.table.Amount;
import dev.waymark.formats.table.TableReading;
import dev.waymark.formats.table.TextTable;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A survival from a table that has a row for each customer rather than for each event.
 *
 * @param time the column that says how long each was watched
 * @param status the column that says whether the event came; {@code COLUMN} for 1, yes or true, or
 *     {@code COLUMN=VALUE}; where both can be meant, the longest name of a column
 * @param unit of the times, for example {@code 1d}
 * @param breakdown the column to compare by; null for none
 */
public record SurvivalTable(String time, String status, Duration unit, @Nullable String breakdown) {
    private static final List<String> YES = List.of("1", "1.0", "yes", "true");
    private static final List<String> NO = List.of("0", "0.0", "no", "false");
    private static final Duration LONGEST = Duration.ofDays(3_652_500);
    private static final int SHOWN_VALUES = 10;
    private static final int LONGEST_STATUS = 1_000;

    /**
     * A table's columns as people name them; the unit is one day if none is given.
     *
     * @throws JourneyException MISSING_VALUE if time or status is; INVALID_DURATION, INVALID_VALUE
     *     for a wrong unit; INVALID_VALUE for a status of more than {@value #LONGEST_STATUS}
     *     characters
     */
    public static SurvivalTable of(
            @Nullable String time,
            @Nullable String status,
            @Nullable String unit,
            @Nullable String by) {
        if (time == null || time.isBlank()) {
            throw JourneyException.user(
                    "MISSING_VALUE",
                    "time is missing. Name the column that says how long each was watched, for"
                            + " example \"tenure\".");
        }
        if (status == null || status.isBlank()) {
            throw JourneyException.user(
                    "MISSING_VALUE",
                    "status is missing. Name the column that says whether the event came, for"
                            + " example \"churned\" or \"status=2\".");
        }
        require(
                status.length() <= LONGEST_STATUS,
                "status has %,d characters, and at most %,d are taken. Name the column shorter, or"
                        + " another value.",
                status.length(),
                LONGEST_STATUS);
        Duration length = unit == null ? Duration.ofDays(1) : DurationText.parseDays("unit", unit);
        require(
                length.isPositive() && length.compareTo(LONGEST) <= 0,
                "unit (%s) must be above zero and at most 10000 years. Give one such as \"1d\".",
                unit);
        return new SurvivalTable(time, status, length, by);
    }

    /**
     * The estimate. Rows without a time are left out; without any row it has none.
     *
     * @throws JourneyException DATA, as {@link TableReading#check}: a column is missing, a time is
     *     no number from zero to ten thousand years, a cell of the status does not say whether the
     *     event came, or no cell has its value (UNKNOWN_VALUE); LIMIT if the breakdown has too many
     *     values
     */
    public Survival estimate(TextTable table, SurvivalEstimate estimate) {
        TableReading reading = new TableReading(table);
        int times = reading.column(time);
        Status states = status(table, reading);
        int by = breakdown == null ? -1 : reading.column(breakdown);
        Amount lasting = lasting();
        Lifetimes all = new Lifetimes();
        Map<String, Lifetimes> groups = new TreeMap<>();
        reading.rows(
                row -> {
                    if (reading.isAbsent(row, times)) {
                        return;
                    }
                    Double lasted = reading.given(row, times, lasting);
                    boolean came = states.came(table, reading, row);
                    long millis = lasted == null ? 0 : Math.round(lasted * unit.toMillis());
                    all.add(millis, came);
                    if (by >= 0 && groups.size() <= SurvivalKernel.MOST_GROUPS) {
                        groups.computeIfAbsent(row.cells().get(by), value -> new Lifetimes())
                                .add(millis, came);
                    }
                });
        reading.check();
        if (groups.size() > SurvivalKernel.MOST_GROUPS) {
            throw JourneyException.limit(
                    "TOO_MANY_VALUES",
                    "breakdown \"%s\" has more than %d values. Choose a column with fewer.",
                    breakdown,
                    SurvivalKernel.MOST_GROUPS);
        }
        List<SurvivalEstimate.Named> named = new ArrayList<>();
        groups.forEach(
                (value, lifetimes) ->
                        named.add(
                                new SurvivalEstimate.Named(
                                        value.isEmpty() ? null : value, lifetimes)));
        return estimate.of(definition(states, estimate), all, named, by >= 0);
    }

    /** The times that are taken. */
    private Amount lasting() {
        double most = (double) LONGEST.toMillis() / unit.toMillis();
        return Amount.upTo(
                most,
                "a number from zero to 10000 years, in units of " + DurationText.format(unit));
    }

    /** What the status asks for, found in the table; what it does not find is noted. */
    private Status status(TextTable table, TableReading reading) {
        if (table.find(status) >= 0 || !status.contains("=")) {
            return new Status(reading.column(status), null);
        }
        int cut = cut(table);
        int column = reading.column(status.substring(0, cut).strip());
        String value = status.substring(cut + 1).strip();
        Set<String> values = new TreeSet<>();
        if (column >= 0) {
            table.rows().forEach(row -> values.add(row.cells().get(column)));
        }
        if (!values.isEmpty() && !values.contains(value)) {
            reading.note(
                    () ->
                            JourneyException.data(
                                    "UNKNOWN_VALUE",
                                    "status \"%s\": no row of %s has \"%s\" in column \"%s\". It"
                                            + " has %s.",
                                    status,
                                    table.name(),
                                    value,
                                    table.columns().get(column),
                                    brief(values)));
        }
        return new Status(column, value);
    }

    /** Where the value begins: after the longest name of a column, or else the first "=". */
    private int cut(TextTable table) {
        Set<String> columns =
                table.columns().stream()
                        .map(column -> column.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        int first = status.indexOf('=');
        int cut = status.lastIndexOf('=');
        while (cut > first
                && !columns.contains(status.substring(0, cut).strip().toLowerCase(Locale.ROOT))) {
            cut = status.lastIndexOf('=', cut - 1);
        }
        return cut;
    }

    private static String brief(Set<String> values) {
        String first =
                values.stream()
                        .limit(SHOWN_VALUES)
                        .map(value -> "\"" + value + "\"")
                        .collect(Collectors.joining(", "));
        return values.size() > SHOWN_VALUES
                ? first + " and " + (values.size() - SHOWN_VALUES) + " more"
                : first;
    }

    /**
     * Which cells say that the event came.
     *
     * @param value the one that does; null for 1, yes or true
     */
    private record Status(int column, @Nullable String value) {
        boolean came(TextTable table, TableReading reading, TextTable.Row row) {
            String cell = row.cells().get(column);
            if (value != null) {
                return cell.equals(value);
            }
            String word = cell.toLowerCase(Locale.ROOT);
            if (!YES.contains(word) && !NO.contains(word)) {
                reading.fault(
                        row,
                        column,
                        "1, yes or true, or 0, no or false. Name another value for the event, for"
                                + " example \"%s=%s\""
                                        .formatted(
                                                table.columns().get(column),
                                                TextTable.brief(cell)));
            }
            return YES.contains(word);
        }
    }

    private String definition(Status states, SurvivalEstimate estimate) {
        return "Share of rows without the event (%s), by \"%s\" in units of %s; Kaplan–Meier. %s %% interval (%s, Greenwood).%s"
                .formatted(
                        states.value() != null ? status : "\"" + status + "\" is 1, yes or true",
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
