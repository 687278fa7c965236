package dev.waymark.engine.attribution;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paths that somebody has counted already: for each sequence of touches, how many customers it led
 * to a conversion, and how many to nothing.
 *
 * @param rows in any order; the same touches may occur in several rows
 * @param valued whether the rows state values
 */
public record PathTable(List<Row> rows, boolean valued) {
    /** The most conversions, or value, of a row. */
    public static final double MOST = 1e12;

    /** The most touches of a row. */
    public static final int MOST_TOUCHES = 10_000;

    private static final int MOST_NAMES = 60_000;

    public PathTable {
        rows = List.copyOf(rows);
    }

    /**
     * Attributes the conversions of the table.
     *
     * @throws JourneyException NO_TIMES if a model needs the times of touches; INVALID_VALUE if
     *     there is no model or too many; LIMIT as the models do
     */
    public AttributionComparison attribute(List<AttributionModel> models) {
        AttributionRequest.requireSome(models);
        for (AttributionModel model : models) {
            if (model instanceof AttributionModel.TimeDecay) {
                throw JourneyException.user(
                        "NO_TIMES",
                        "model \"time-decay\" weighs touches by their times, and a table of paths"
                                + " holds none. Give the log of events instead, or another model.");
            }
        }
        Map<String, Character> codes = new HashMap<>();
        List<String> names = new ArrayList<>(List.of(""));
        for (Row row : rows) {
            for (String touch : row.touches()) {
                if (!codes.containsKey(touch)) {
                    require(
                            names.size() < MOST_NAMES,
                            "The table names more than %d channels. Group them.",
                            MOST_NAMES);
                    codes.put(touch, (char) names.size());
                    names.add(touch);
                }
            }
        }
        PathTally tally = new PathTally(models, names.size());
        if (valued) {
            tally.sawValue();
        }
        for (Row row : rows) {
            add(tally, row, codes);
        }
        return tally.finish(models, PathTable::definition, names::get);
    }

    private static void add(PathTally tally, Row row, Map<String, Character> codes) {
        TouchPath path = tally.path;
        path.own(row.touches().size());
        path.from = 0;
        path.to = row.touches().size();
        for (int i = 0; i < path.to; i++) {
            path.touches[i] = codes.getOrDefault(row.touches().get(i), (char) 0);
        }
        path.conversions = row.conversions();
        path.value = row.value();
        path.nulls = row.nulls();
        tally.add();
    }

    private static String definition(AttributionModel model) {
        return "Conversions and touches as the table counts them. " + model.sentence();
    }

    /**
     * One sequence of touches.
     *
     * @param touches in order; empty for conversions without any
     * @param conversions how many, zero or more
     * @param value of all these conversions together
     * @param nulls how often it led to nothing, zero or more
     */
    public record Row(List<String> touches, double conversions, double value, double nulls) {
        public Row {
            touches = List.copyOf(touches);
            require(
                    touches.size() <= MOST_TOUCHES,
                    "A path has %d touches; at most %d are taken.",
                    touches.size(),
                    MOST_TOUCHES);
            requireCount("conversions", conversions);
            requireCount("null", nulls);
            require(
                    Math.abs(value) <= MOST,
                    "value (%s) must be a number up to %.0e either way.",
                    value,
                    MOST);
        }

        private static void requireCount(String name, double count) {
            require(
                    0 <= count && count <= MOST,
                    "%s (%s) must be a number from 0 to %.0e.",
                    name,
                    count,
                    MOST);
        }
    }
}
