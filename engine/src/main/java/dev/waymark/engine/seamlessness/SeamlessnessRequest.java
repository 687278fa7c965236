package dev.waymark.engine.seamlessness;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.TimeRange;

import java.time.Duration;
import java.util.List;

/**
 * Whose passages to look at, and what disturbs one.
 *
 * @param stages in order, two or more
 * @param departments who is responsible for each stage, an empty text where nobody is named; no
 *     texts at all if that is known of none
 * @param contacts types of events by which a customer turns to us
 * @param window how long after a passage coming back and contacts count, its end included
 * @param patience the longest wait that does not disturb
 * @param range journeys are cut to it
 */
public record SeamlessnessRequest(
        Stages stages,
        List<String> departments,
        Choice contacts,
        Duration window,
        Duration patience,
        TimeRange range) {
    /** Window and patience if nobody says: 72 hours. */
    public static final Duration USUAL = Duration.ofHours(72);

    /** The longest window and patience. */
    public static final Duration LONGEST = Duration.ofDays(3_650);

    public SeamlessnessRequest {
        departments = departments.stream().map(String::strip).toList();
        require(
                stages.list().size() >= 2,
                "%d stages are named; a passage needs two or more. Name them in order.",
                stages.list().size());
        require(
                departments.isEmpty() || departments.size() == stages.list().size(),
                "%d departments are named for %d stages. Name one for each.",
                departments.size(),
                stages.list().size());
        checkSpan("window", window);
        checkSpan("patience", patience);
    }

    private static void checkSpan(String name, Duration span) {
        require(
                span.isPositive() && span.compareTo(LONGEST) <= 0,
                "%s (%s) must be above zero, and at most %s. Give one such as \"72h\".",
                name,
                DurationText.format(span),
                DurationText.format(LONGEST));
    }

    /** What is counted, in English. */
    public String definition() {
        return ("A passage is a customer's first move from a stage to a later one: the next event"
                    + " in any stage is in the later one. It is seamless if nothing disturbed it"
                    + " that the log can tell: the channel stayed the same, the wait was at most"
                    + " %s, and within %s after it the customer neither went back to the stage or"
                    + " an earlier one, nor turned to us (%s) from the start of the passage on, its"
                    + " own event apart. Passages of which the log does not show all of these %s"
                    + " are open, and left out. Shares have Wilson intervals of 95 %%.")
                .formatted(
                        DurationText.format(patience),
                        DurationText.format(window),
                        contacts.text(),
                        DurationText.format(window));
    }
}
