package dev.waymark.maps.gaps;

import dev.waymark.maps.part.Named;

/**
 * Something that a map leaves open.
 *
 * @param kind what is missing
 * @param id of the stage, card or persona to which it is missing
 * @param name what that part is called, or says
 */
public record Gap(Kind kind, String id, String name) {
    /** What may be missing. */
    public enum Kind implements Named {
        /** A stage has no point of contact, on a step or a card. */
        STAGE_WITHOUT_TOUCHPOINT("stage-without-touchpoint"),
        /** Nobody is responsible for a stage. */
        STAGE_WITHOUT_OWNER("stage-without-owner"),
        /** Nothing is told in a stage. */
        STAGE_WITHOUT_COMMUNICATION("stage-without-communication"),
        /** A need or pain point has no opportunity in its stage. */
        NEED_WITHOUT_ANSWER("need-without-answer"),
        /** A persona has no curve. */
        PERSONA_WITHOUT_CURVE("persona-without-curve");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
