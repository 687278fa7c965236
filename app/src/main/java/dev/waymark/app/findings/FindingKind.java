package dev.waymark.app.findings;

/** What a finding is about. */
public enum FindingKind {
    /** A wait that costs customers. */
    OBSTACLE("obstacle"),
    /** A group, or an hour, in which more are lost at a step than among the others. */
    DROP("drop"),
    /** A contact that has to be made again. */
    REPEAT_CONTACT("repeat-contact"),
    /** A contact made again on another channel, nothing resolved. */
    HAND_OFF("hand-off"),
    /** A way that leads back. */
    LOOP("loop"),
    /** A request that the customer gives up. */
    GIVEN_UP("given-up"),
    /** Searching, or walking in circles, without a result. */
    WANDERING("wandering"),
    /** A low score. */
    LOW_SCORE("low-score"),
    /** A moment after which more are won than among the others. */
    DELIGHT("delight"),
    /** A change of habits. */
    CHANGE("change");

    private final String text;

    FindingKind(String text) {
        this.text = text;
    }

    /** The name as it is written in JSON. */
    @Override
    public String toString() {
        return text;
    }

    /** Whether it must be told before what customers then do: it is not of their own choice. */
    boolean isCircumstance() {
        return switch (this) {
            case OBSTACLE, DROP, HAND_OFF -> true;
            case REPEAT_CONTACT, LOOP, GIVEN_UP, WANDERING, LOW_SCORE, DELIGHT, CHANGE -> false;
        };
    }
}
