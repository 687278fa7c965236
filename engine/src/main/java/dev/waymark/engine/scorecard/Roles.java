package dev.waymark.engine.scorecard;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.roles.TypeRole;

import java.util.List;

/**
 * Which types of events mean what. A type may have several roles.
 *
 * @param sent we send a message
 * @param delivered it arrives
 * @param opened the customer opens it
 * @param clicked the customer follows a link in it
 * @param responded the customer reacts to it
 * @param requests the customer asks for us and waits
 * @param answered the wait ends well
 * @param abandoned the customer gives up waiting
 */
public record Roles(
        Choice sent,
        Choice delivered,
        Choice opened,
        Choice clicked,
        Choice responded,
        Choice requests,
        Choice answered,
        Choice abandoned) {
    /** What the names of a log's types sound like. */
    public static Roles guess(JourneyIndex index) {
        List<String> types = index.types().names();
        return new Roles(
                TypeRole.SENT.guess(types),
                TypeRole.DELIVERED.guess(types),
                TypeRole.OPENED.guess(types),
                TypeRole.CLICKED.guess(types),
                TypeRole.RESPONDED.guess(types),
                TypeRole.CONTACT.guess(types),
                TypeRole.ANSWERED.guess(types),
                TypeRole.ABANDONED.guess(types));
    }

    /** All of them, in the order of the components. */
    List<Choice> all() {
        return List.of(sent, delivered, opened, clicked, responded, requests, answered, abandoned);
    }
}
