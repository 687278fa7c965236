package dev.waymark.maps.cards;

import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

/**
 * A statement in a cell: where a lane and a stage meet.
 *
 * @param id unique in the map
 * @param lane id of the row
 * @param stage id of the column
 * @param step id of a step of that stage, to which the card belongs; null for the whole stage
 * @param text restricted Markdown (bold, italic, lists, links), at most 5,000 characters; may be
 *     empty
 * @param evidence where the statement comes from
 * @param color null for the lane's own
 * @param touchpoint for a card about a point of contact
 * @param communication for a card of the communication plan
 * @param metric for a card with a number
 * @param unknown fields that we do not know
 */
public record Card(
        String id,
        String lane,
        String stage,
        @Nullable String step,
        String text,
        Evidence evidence,
        @Nullable CardColor color,
        @Nullable Touchpoint touchpoint,
        @Nullable Communication communication,
        @Nullable Metric metric,
        UnknownFields unknown) {
    public Card {
        Texts.requireId("card", id);
        Texts.requireLength("text of a card", text, Texts.MAX_CARD);
    }

    /** An assumed statement about a whole stage. */
    public static Card of(String id, String lane, String stage, String text) {
        return new Card(
                id,
                lane,
                stage,
                null,
                text,
                Evidence.ASSUMED,
                null,
                null,
                null,
                null,
                UnknownFields.NONE);
    }

    /** The same card in another cell. */
    public Card at(String newLane, String newStage, @Nullable String newStep) {
        return new Card(
                id,
                newLane,
                newStage,
                newStep,
                text,
                evidence,
                color,
                touchpoint,
                communication,
                metric,
                unknown);
    }

    /** The same card with another text. */
    public Card reworded(String newText) {
        return new Card(
                id,
                lane,
                stage,
                step,
                newText,
                evidence,
                color,
                touchpoint,
                communication,
                metric,
                unknown);
    }

    /** The same card with other evidence. */
    public Card withEvidence(Evidence newEvidence) {
        return new Card(
                id,
                lane,
                stage,
                step,
                text,
                newEvidence,
                color,
                touchpoint,
                communication,
                metric,
                unknown);
    }

    /** The same card in another colour; null for the lane's own. */
    public Card colored(@Nullable CardColor newColor) {
        return new Card(
                id,
                lane,
                stage,
                step,
                text,
                evidence,
                newColor,
                touchpoint,
                communication,
                metric,
                unknown);
    }

    /** The same card with other details; null leaves one out. */
    public Card with(
            @Nullable Touchpoint newTouchpoint,
            @Nullable Communication newCommunication,
            @Nullable Metric newMetric) {
        return new Card(
                id,
                lane,
                stage,
                step,
                text,
                evidence,
                color,
                newTouchpoint,
                newCommunication,
                newMetric,
                unknown);
    }
}
