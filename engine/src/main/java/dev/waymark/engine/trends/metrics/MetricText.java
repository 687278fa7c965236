package dev.waymark.engine.trends.metrics;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.time.DurationText;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Metrics as people write them.
 *
 * <pre>
 * metric = ( "customers" | "events" | "value" ) [ "where" event ]
 *        | "new customers" | "returning customers"
 *        | ( "share of events" | "share of customers" ) "where" event [ "among" event ]
 *        | "conversion" event "->" event { "->" event } [ "within" duration ]
 *        | ( "median wait" | "mean wait" | "p95 wait" ) event "->" event [ "within" duration ]
 *        | ( "nps" | "csat" | "ces" ) [ "where" event ]
 *        | "churn" [ "where" event ] [ "within" duration ]
 *        | "stickiness" [ "where" event ]
 *        | "repeat purchase" "where" event [ "within" duration ]
 *        | "retention" [ event "->" event ] "after" number
 *        | "repeat contact" [ "where" event ] [ "same" name ] [ "within" duration ]
 *        | "lost hand-offs" [ "where" event ] [ "resolved by" event ] [ "same" name ]
 *          [ "within" duration ]
 *        | "contacts per resolution" [ "where" event ] [ "resolved by" event ] [ "same" name ]
 *        | "self-service share" [ "where" event ] [ "resolved by" event ] [ "same" name ]
 *          [ "on" event ]
 *        | "abandonment" [ "where" event ] [ "answered by" event ] [ "abandoned by" event ]
 * event  = the name of a type, alone | a predicate, as {@link PredicateText} reads it
 * </pre>
 *
 * <p>A name of more than one word stands in quotes. {@code within} is 30 days if not said, 90 days
 * for repeat purchases, 72 hours for contacts, the period before for churn.
 */
public final class MetricText {
    private static final int LONGEST = 2_000;
    static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");
    private static final String WHERE = "where ";

    private MetricText() {}

    /**
     * Reads a metric. O(length of the text).
     *
     * @throws JourneyException INVALID_METRIC, INVALID_PREDICATE or INVALID_DURATION if the text
     *     does not follow the grammar
     */
    public static Metric parse(String text) {
        String whole = text.strip();
        if (whole.length() > LONGEST) {
            throw JourneyException.user(
                    "INVALID_METRIC",
                    "a metric has %d characters, and at most %d are read. Make it shorter.",
                    whole.length(),
                    LONGEST);
        }
        if (whole.equals("new customers")) {
            return new Metric.NewCustomers();
        }
        if (whole.equals("returning customers")) {
            return new Metric.ReturningCustomers();
        }
        Optional<MetricForm> form = MetricForm.of(whole);
        if (form.isPresent()) {
            return form.get().parse(whole);
        }
        int space = whole.indexOf(' ');
        String first = space < 0 ? whole : whole.substring(0, space);
        String rest = space < 0 ? "" : whole.substring(space).strip();
        return switch (first) {
            case "customers" -> new Metric.Customers(where(rest, whole));
            case "events" -> new Metric.Events(where(rest, whole));
            case "value" -> new Metric.Value(where(rest, whole));
            case "share" -> share(rest, whole);
            case "conversion" -> new Metric.Conversion(steps(rest), within(rest));
            case "median" -> waiting(Metric.Statistic.MEDIAN, rest, whole);
            case "mean" -> waiting(Metric.Statistic.MEAN, rest, whole);
            case "p95" -> waiting(Metric.Statistic.P95, rest, whole);
            default -> throw invalid(whole);
        };
    }

    private static Metric share(String rest, String whole) {
        boolean ofEvents = rest.startsWith("of events ");
        if (!ofEvents && !rest.startsWith("of customers ")) {
            throw invalid(whole);
        }
        String condition = rest.substring((ofEvents ? "of events " : "of customers ").length());
        if (!condition.strip().startsWith(WHERE)) {
            throw invalid(whole);
        }
        List<String> parts = split(condition.strip().substring(WHERE.length()), " among ");
        if (parts.size() > 2) {
            throw invalid(whole);
        }
        EventPredicate where = event(parts.getFirst());
        EventPredicate among = parts.size() == 2 ? event(parts.getLast()) : new AnyEvent();
        return ofEvents
                ? new Metric.EventShare(where, among)
                : new Metric.CustomerShare(where, among);
    }

    private static Metric waiting(Metric.Statistic statistic, String rest, String whole) {
        if (!rest.startsWith("wait ")) {
            throw invalid(whole);
        }
        String span = rest.substring("wait ".length());
        List<EventPredicate> steps = steps(span);
        if (steps.size() != 2) {
            throw invalid(whole);
        }
        return new Metric.Wait(statistic, steps.getFirst(), steps.getLast(), within(span));
    }

    private static EventPredicate where(String rest, String whole) {
        if (rest.isEmpty()) {
            return new AnyEvent();
        }
        if (!rest.startsWith(WHERE)) {
            throw invalid(whole);
        }
        return event(rest.substring(WHERE.length()));
    }

    static List<EventPredicate> steps(String span) {
        return split(split(span, " within ").getFirst(), "->").stream()
                .map(MetricText::event)
                .toList();
    }

    private static Duration within(String span) {
        List<String> parts = split(span, " within ");
        return parts.size() == 1
                ? Metric.DEFAULT_WITHIN
                : DurationText.parseDays("within", parts.getLast().strip());
    }

    static EventPredicate event(String text) {
        String stripped = text.strip();
        if (NAME.matcher(stripped).matches()) {
            return EventPredicate.type(stripped);
        }
        return isQuoted(stripped)
                ? PredicateText.parse("type is " + stripped)
                : PredicateText.parse(stripped);
    }

    private static boolean isQuoted(String text) {
        return text.length() > 1
                && text.charAt(0) == '"'
                && Clauses.endOfQuotes(text, 0) == text.length() - 1;
    }

    /** The parts of a text between occurrences of a mark outside quotes. */
    private static List<String> split(String text, String mark) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                at = Clauses.endOfQuotes(text, at) + 1;
            } else if (text.startsWith(mark, at)) {
                parts.add(text.substring(from, at));
                at += mark.length();
                from = at;
            } else {
                at++;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static JourneyException invalid(String text) {
        return JourneyException.user(
                "INVALID_METRIC",
                "\"%s\" is no metric. Write, for example: customers; new customers; events where"
                    + " purchase; share of events where channel is app among \"site visit\";"
                    + " conversion \"quote request\" -> purchase within 30d; median wait \"quote"
                    + " request\" -> \"quote sent\"; or one that begins with mean wait, p95 wait,"
                    + " %s.",
                shown(text),
                MetricForm.names());
    }

    /** The beginning of a text, for a message. */
    static String shown(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
