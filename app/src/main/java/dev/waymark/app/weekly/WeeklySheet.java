package dev.waymark.app.weekly;

import dev.waymark.engine.trends.Trends;
import dev.waymark.engine.trends.metrics.Metric;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Some metrics of the last week beside the week before.
 *
 * @param definition what is compared with what, in English
 * @param rows in the order of the metrics
 */
public record WeeklySheet(String definition, List<Row> rows) {
    public WeeklySheet {
        rows = List.copyOf(rows);
    }

    /**
     * One metric.
     *
     * @param metric its canonical text
     * @param unit of its values
     * @param week first day of the last complete week; null if there is none
     * @param value of that week; null if it has none
     * @param before value of the week before; null if that is not complete or has none
     * @param difference {@code value − before}; null if one is missing
     * @param low lower end of the difference's interval of 95 % confidence; null for counts and
     *     sums
     * @param high upper end of it
     * @param notes what there is to say
     * @param weeks the last complete weeks, at most twelve, by rising start
     */
    public record Row(
            String metric,
            Metric.Unit unit,
            @Nullable LocalDate week,
            @Nullable Double value,
            @Nullable Double before,
            @Nullable Double difference,
            @Nullable Double low,
            @Nullable Double high,
            List<Note> notes,
            List<Trends.Point> weeks) {
        public Row {
            notes = List.copyOf(notes);
            weeks = List.copyOf(weeks);
        }
    }

    /** What there is to say about a week. */
    public enum Note {
        /** No complete week. */
        NO_WEEK("no-week"),
        /** Nothing to compare with. */
        NOTHING_BEFORE("nothing-before"),
        /** Larger than in the week before, and more than chance explains. */
        ROSE("rose"),
        /** Smaller than in the week before, and more than chance explains. */
        FELL("fell"),
        /** Chance explains the difference. */
        CHANCE("chance"),
        /** The largest value of the weeks shown, which are at least six. */
        HIGHEST("highest"),
        /** The smallest value of the weeks shown, which are at least six. */
        LOWEST("lowest");

        private final String text;

        Note(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
