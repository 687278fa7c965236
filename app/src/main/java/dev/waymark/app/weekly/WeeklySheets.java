package dev.waymark.app.weekly;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.trends.TrendsOptions;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.trends.Trends;
import dev.waymark.engine.trends.TrendsKernel;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Makes weekly sheets. Immutable, safe for several threads.
 *
 * <p>The interval of a difference is made of the intervals of both values (MOVER: G. Y. Zou and A.
 * Donner, <i>Construction of confidence limits about effect measures</i>, 2008; for two Wilson
 * intervals it is Newcombe's). Counts and sums are what they are, and have none.
 */
public final class WeeklySheets {
    /** The most metrics of a sheet. */
    public static final int MOST_METRICS = 5;

    /** The metrics of a workspace that has chosen none. */
    public static final List<String> FIRST =
            List.of("customers", "new customers", "returning customers", "events");

    private static final int WEEKS = 12;
    private static final int FEWEST_TO_RANK = 6;

    private final LocalDriver driver;

    /** Sheets that are counted by a driver. */
    public WeeklySheets(LocalDriver driver) {
        this.driver = driver;
    }

    /**
     * Options that ask for some metrics by week.
     *
     * @param metrics 1 to 5; empty for {@link #FIRST}
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if there are more
     */
    public static TrendsOptions options(List<String> metrics) {
        require(
                metrics.size() <= MOST_METRICS,
                "%d metrics are given, and a weekly sheet has room for %d. Leave some out; trends"
                        + " tell more at once.",
                metrics.size(),
                MOST_METRICS);
        return new TrendsOptions(metrics.isEmpty() ? FIRST : metrics, "week", null, null);
    }

    /**
     * The sheet of a log. Metrics may ask for values that no event has yet, or any more; whoever
     * types some lets {@link TrendsOptions#request} check them before.
     *
     * @param index with the properties that the options name
     * @param options from {@link #options}
     * @param zone of the weeks
     * @throws dev.waymark.engine.fault.JourneyException as {@link TrendsOptions#kept}; CANCELLED
     */
    public WeeklySheet of(
            JourneyIndex index, TrendsOptions options, ZoneId zone, CancelSignal cancel) {
        Trends trends = driver.run(new TrendsKernel(options.kept(index, zone)), index, cancel);
        return new WeeklySheet(
                "The last complete week of each metric beside the week before. "
                        + trends.definition(),
                trends.metrics().stream().map(WeeklySheets::row).toList());
    }

    private static WeeklySheet.Row row(Trends.Series series) {
        List<Trends.Point> complete =
                series.points().stream().filter(Trends.Point::complete).toList();
        if (complete.isEmpty()) {
            return new WeeklySheet.Row(
                    series.metric(),
                    series.unit(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(WeeklySheet.Note.NO_WEEK),
                    List.of());
        }
        List<Trends.Point> weeks =
                complete.subList(Math.max(0, complete.size() - WEEKS), complete.size());
        Trends.Point now = weeks.getLast();
        Trends.@Nullable Point before = weeks.size() < 2 ? null : weeks.get(weeks.size() - 2);
        Double value = now.value();
        Double earlier = before == null ? null : before.value();
        Double difference = value == null || earlier == null ? null : (Double) (value - earlier);
        double[] bounds =
                difference == null || before == null ? new double[0] : bounds(now, before);
        return new WeeklySheet.Row(
                series.metric(),
                series.unit(),
                now.start(),
                value,
                earlier,
                difference,
                bounds.length == 0 ? null : (Double) bounds[0],
                bounds.length == 0 ? null : (Double) bounds[1],
                notes(value, difference, bounds, weeks),
                weeks);
    }

    /** The interval of the difference; nothing if one of the values has none. */
    private static double[] bounds(Trends.Point now, Trends.Point before) {
        Double low = now.low();
        Double high = now.high();
        Double lowBefore = before.low();
        Double highBefore = before.high();
        if (low == null || high == null || lowBefore == null || highBefore == null) {
            return new double[0];
        }
        double value = Objects.requireNonNull(now.value());
        double earlier = Objects.requireNonNull(before.value());
        return new double[] {
            value - earlier - Math.hypot(value - low, highBefore - earlier),
            value - earlier + Math.hypot(high - value, earlier - lowBefore)
        };
    }

    private static List<WeeklySheet.Note> notes(
            @Nullable Double value,
            @Nullable Double difference,
            double[] bounds,
            List<Trends.Point> weeks) {
        List<WeeklySheet.Note> notes = new ArrayList<>();
        if (difference == null) {
            notes.add(WeeklySheet.Note.NOTHING_BEFORE);
        } else if (bounds.length > 0) {
            notes.add(
                    bounds[0] > 0
                            ? WeeklySheet.Note.ROSE
                            : bounds[1] < 0 ? WeeklySheet.Note.FELL : WeeklySheet.Note.CHANCE);
        }
        double[] others =
                weeks.subList(0, weeks.size() - 1).stream()
                        .map(Trends.Point::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        if (value != null && others.length + 1 >= FEWEST_TO_RANK) {
            double now = value;
            if (Arrays.stream(others).allMatch(other -> other < now)) {
                notes.add(WeeklySheet.Note.HIGHEST);
            } else if (Arrays.stream(others).allMatch(other -> other > now)) {
                notes.add(WeeklySheet.Note.LOWEST);
            }
        }
        return notes;
    }
}
