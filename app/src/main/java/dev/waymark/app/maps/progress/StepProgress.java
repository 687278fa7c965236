package dev.waymark.app.maps.progress;

import dev.waymark.maps.part.Named;

/**
 * How far one of the seven steps is done.
 *
 * @param step which
 * @param done of how many things it is true, zero or more
 * @param of how many there are; zero if there is nothing to look at yet
 */
public record StepProgress(Step step, int done, int of) {
    /** Whether nothing is left to do: there is something, and it is true of all. */
    public boolean isDone() {
        return of > 0 && done == of;
    }

    /** The seven steps in their order. */
    public enum Step implements Named {
        /** The workspace has events: 1 of 1. */
        COLLECT_DATA("collect-data"),
        /** Personas of whom three things or more are told. */
        DEFINE_PERSONAS("define-personas"),
        /** Stages with a point of contact. */
        FIND_TOUCHPOINTS("find-touchpoints"),
        /** Stages with a pain point, or where somebody feels bad. */
        FIND_PAIN_POINTS("find-pain-points"),
        /** Needs and pain points with an opportunity in their stage. */
        FIND_OPPORTUNITIES("find-opportunities"),
        /** Stages for which somebody is responsible. */
        ALIGN_TEAMS("align-teams"),
        /** Maps with a kept version that were looked at lately. */
        KEEP_IMPROVING("keep-improving");

        private final String text;

        Step(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
