package dev.waymark.app.lenses;

import dev.waymark.engine.lenses.Lifecycle;
import dev.waymark.engine.lenses.SalesFunnel;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The same customers seen three ways, each labelled with whose view it is.
 *
 * @param rules where the rules of lifecycle and funnel are from
 * @param journey the customers' view
 * @param lifecycle the company's
 * @param funnel the company's
 */
public record LensViews(
        Source rules, JourneyStages journey, Lifecycle lifecycle, SalesFunnel funnel) {

    /** Where rules are from. */
    public enum Source {
        /** Given with the question. */
        ASKED("asked"),
        /** The workspace's own. */
        WORKSPACE("workspace"),
        /** The default, by the names of types. */
        GUESSED("guessed");

        private final String text;

        Source(String text) {
            this.text = text;
        }

        /** The word that results use. */
        public String text() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The journey by stages.
     *
     * @param view whose view it is: {@code customer}
     * @param map the name of the map that they are of; null if they are the workspace's own, or
     *     drafted from the log
     * @param customers how many there are
     */
    public record JourneyStages(
            String view, @Nullable String map, long customers, List<StageCount> stages) {
        public JourneyStages {
            stages = List.copyOf(stages);
        }
    }

    /**
     * A stage.
     *
     * @param customers with an event of the stage
     * @param share of all; null if there are none
     */
    public record StageCount(String stage, long customers, @Nullable Double share) {}
}
