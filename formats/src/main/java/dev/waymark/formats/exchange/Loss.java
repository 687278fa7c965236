package dev.waymark.formats.exchange;

/**
 * Something of a map that a format does not hold.
 *
 * @param kind what is lost
 * @param count how often the map has it, 1 or more
 */
public record Loss(Kind kind, int count) {
    /** What may be lost. */
    public enum Kind {
        /** The file cannot be imported again. */
        READING_BACK("reading-back"),
        /** Cards with their lanes. */
        CARDS("cards"),
        /** Lanes. */
        LANES("lanes"),
        /** Emotion curves; of Mermaid, those behind the first. */
        CURVES("curves"),
        /** Evidence of cards, steps and points. */
        EVIDENCE("evidence"),
        /** Bindings of steps to events. */
        BINDINGS("bindings"),
        /** Branches and loops. */
        LINKS("links"),
        /** What is told about personas beside their names. */
        PERSONA_DETAILS("persona-details"),
        /** Pictures of personas. */
        PICTURES("pictures"),
        /** Descriptions and departments of stages. */
        STAGE_DETAILS("stage-details"),
        /** Descriptions, touchpoints and sub-maps of steps. */
        STEP_DETAILS("step-details"),
        /** Touchpoints, communication, metrics and colours of cards. */
        CARD_DETAILS("card-details"),
        /** What is told about the map as a whole. */
        MAP_DETAILS("map-details"),
        /** Lanes that are hidden are not drawn. */
        HIDDEN_LANES("hidden-lanes"),
        /** Cells of a workbook's grid that are cut; the other sheets hold their texts whole. */
        LONG_GRID_CELLS("long-grid-cells"),
        /** Fields of other programs. */
        UNKNOWN_FIELDS("unknown-fields");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** Its name for clients. */
        public String text() {
            return text;
        }
    }
}
