package dev.waymark.app.findings;

import dev.waymark.engine.findings.Exposure;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.trends.changes.Changes;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Says in words what was found. */
final class FindingWords {
    private FindingWords() {}

    /** A name that does not depend on numbers. */
    static String id(Candidate it) {
        String what =
                switch (it.exposure) {
                    case Exposure.Waited(String from, String to, var longer) -> from + ">" + to;
                    case Exposure.Turned(String from, String to) -> from + ">" + to;
                    case Exposure.ContactedAgain again ->
                            again.type()
                                    + ">"
                                    + again.channel()
                                    + "@"
                                    + DurationText.format(again.window());
                    case Exposure.Wandered wandered ->
                            wandered.types().getFirst() + ":" + wandered.least();
                    case Exposure.OfGroup(String type, String property, String value) ->
                            type + ":" + property + "=" + value;
                    case Exposure.AtHours at ->
                            at.type() + ":" + at.day().getValue() + "@" + at.fromHour();
                    case Exposure.ScoredLow(String type, double most) -> type;
                    case Exposure.Met(String type, List<String> after) -> type;
                };
        return it.kind + ":" + what;
    }

    static String id(Changes.Change change) {
        return FindingKind.CHANGE
                + ":"
                + change.type()
                + ":"
                + change.of()
                + "="
                + change.member()
                + ":"
                + change.start();
    }

    static String text(Candidate it) {
        return switch (it.exposure) {
            case Exposure.Waited(String from, String to, var longer) ->
                    "%s → %s takes longer than %s".formatted(from, to, DurationText.format(longer));
            case Exposure.Turned(String from, String to) ->
                    "%s is followed by %s".formatted(from, to);
            case Exposure.ContactedAgain again ->
                    again.channel().isEmpty()
                            ? "%s is followed by another contact within %s"
                                    .formatted(again.type(), DurationText.format(again.window()))
                            : "%s is not resolved, and the customer comes again by %s within %s"
                                    .formatted(
                                            again.type(),
                                            again.channel(),
                                            DurationText.format(again.window()));
            case Exposure.Wandered wandered ->
                    "sessions of %d or more searches and pages without anything else"
                            .formatted(wandered.least());
            case Exposure.OfGroup(String type, String property, String value) ->
                    "%s where %s is %s".formatted(type, property, value);
            case Exposure.AtHours at ->
                    "%s on a %s from %02d:00 to %02d:00"
                            .formatted(
                                    at.type(),
                                    at.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                    at.fromHour(),
                                    at.toHour());
            case Exposure.ScoredLow(String type, double most) ->
                    "%s of %s or less".formatted(type, String.format(Locale.ROOT, "%.0f", most));
            case Exposure.Met(String type, List<String> after) -> type + " comes next";
        };
    }

    static FindingReport.Seen seen(Candidate it) {
        return new FindingReport.Seen(
                id(it), it.kind.toString(), it.exposure.at(), text(it), about(it));
    }

    static FindingReport.Seen seen(Changes.Change change) {
        return new FindingReport.Seen(
                id(change),
                FindingKind.CHANGE.toString(),
                change.type(),
                text(change),
                about(change));
    }

    static String text(Changes.Change change) {
        return switch (change.of()) {
            case CHANNEL ->
                    "since %s, %s is on channel %s"
                            .formatted(change.start(), change.type(), change.member());
            case NEXT ->
                    change.member() == null
                            ? "since %s, nothing follows %s"
                                    .formatted(change.start(), change.type())
                            : "since %s, %s is followed by %s"
                                    .formatted(change.start(), change.type(), change.member());
        };
    }

    static FindingReport.About about(Candidate it) {
        return switch (it.exposure) {
            case Exposure.Waited(String from, String to, var longer) ->
                    new FindingReport.About(from, to, null, null, null, null, null, longer, null);
            case Exposure.Turned(String from, String to) -> FindingReport.About.of(from, to);
            case Exposure.ContactedAgain again ->
                    new FindingReport.About(
                            again.type(),
                            again.channel().isEmpty() ? null : again.channel(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            again.window(),
                            null);
            case Exposure.Wandered wandered ->
                    new FindingReport.About(
                            null,
                            null,
                            null,
                            String.valueOf(wandered.least()),
                            null,
                            null,
                            null,
                            null,
                            null);
            case Exposure.OfGroup(String type, String property, String value) ->
                    new FindingReport.About(
                            null, null, property, value, null, null, null, null, null);
            case Exposure.AtHours at ->
                    new FindingReport.About(
                            null,
                            null,
                            null,
                            null,
                            at.day().getValue(),
                            at.fromHour(),
                            at.toHour(),
                            null,
                            null);
            case Exposure.ScoredLow(String type, double most) ->
                    new FindingReport.About(
                            null,
                            null,
                            null,
                            String.format(Locale.ROOT, "%.0f", most),
                            null,
                            null,
                            null,
                            null,
                            null);
            case Exposure.Met(String type, List<String> after) ->
                    FindingReport.About.of(null, null);
        };
    }

    static FindingReport.About about(Changes.Change change) {
        return new FindingReport.About(
                change.type(),
                change.member(),
                change.of().toString(),
                null,
                null,
                null,
                null,
                null,
                change.start());
    }

    static String definition(
            List<String> goals, boolean isGuess, int tested, double significance, double least) {
        return ("A finding is something that happens to some of the customers who come to a step,"
                    + " after which fewer of them (for a delight: more) reach a goal than of their"
                    + " peers who came in the same week. Goals: %s%s. Looked at are waits, loops,"
                    + " contacts made again, hand-offs, sessions without result, requests given up,"
                    + " low scores, groups by channel and property, hours of the week, and moments,"
                    + " where they hold at least %s of the step's customers. Test:"
                    + " Cochran–Mantel–Haenszel over weeks; of waits the obstacle's own if that is"
                    + " less sure; corrected after Holm for all %d comparisons, below %s. What goes"
                    + " with a surer cause and proves nothing without it is shown with that cause."
                    + " Size: customers × (their loss − that of their peers), the middle 95 %% of"
                    + " 1000 bootstrap samples; value: × the mean value of those who reach a goal."
                    + " Changes of habits are those of `trends --changes` at the same significance,"
                    + " after Bonferroni. None of this proves a cause.")
                .formatted(
                        String.join(", ", goals),
                        isGuess ? " (guessed)" : "",
                        least,
                        tested,
                        significance);
    }
}
