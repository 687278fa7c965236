package dev.waymark.engine.objectives;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.predicate.Comparison;
import dev.waymark.engine.predicate.TextCursor;
import dev.waymark.engine.scores.ScoreKind;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * Objectives as people write them.
 *
 * <pre>
 * objective = reach | wait | score | repeat
 * reach     = share "reach" name [ "from" name ] "within" duration
 * wait      = ( "median" | "p95" ) "wait" name "->" name most duration
 * score     = "nps" [ name ] least number
 *           | "csat" [ name ] least share
 *           | "ces" [ name ] least number
 * repeat    = "repeat" "contact" most share [ "within" duration ]
 * most      = "&lt;" | "&lt;="
 * least     = "&gt;" | "&gt;="
 * share     = number "%"
 * name      = word of letters, digits and . _ - | "text in quotes", with \" and \\ inside
 * duration  = number with unit, such as 90s, 30m, 12h, 2d, 1w
 * </pre>
 *
 * <p>A name is that of a step of the map or, if no step has it, of a type of events. The words of
 * the grammar are read in lower case only; in quotes they are names.
 */
public final class ObjectiveText {
    /** The most characters of an objective. */
    public static final int MOST_CHARACTERS = 600;

    private static final String EXAMPLE = "90% reach \"Offer\" within 2d";
    private static final Set<String> WORDS =
            Set.of("reach", "from", "within", "wait", "median", "p95", "nps", "csat", "ces");

    private final TextCursor cursor;

    private ObjectiveText(String text) {
        this.cursor =
                new TextCursor(
                        text, ZoneOffset.UTC, EXAMPLE, WORDS, "objective", "INVALID_OBJECTIVE");
    }

    /**
     * Reads an objective. O(length of the text).
     *
     * @throws JourneyException INVALID_OBJECTIVE if the text does not follow the grammar, with the
     *     place in its message; INVALID_VALUE if a number is outside of its bounds
     */
    public static Objective parse(String text) {
        require(
                text.length() <= MOST_CHARACTERS,
                "the objective has %d characters and may have %d. Shorten it.",
                text.length(),
                MOST_CHARACTERS);
        ObjectiveText reader = new ObjectiveText(text);
        Objective objective = reader.objective();
        reader.cursor.end("the end");
        return objective;
    }

    private Objective objective() {
        if (cursor.takes("median", "wait")) {
            return waiting(0.5);
        }
        if (cursor.takes("p95", "wait")) {
            return waiting(0.95);
        }
        if (cursor.takes("repeat", "contact")) {
            Comparison comparison = most();
            double share = share();
            return new Objective.Repeat(
                    comparison,
                    share,
                    cursor.takes("within") ? cursor.duration() : Objective.Repeat.WINDOW);
        }
        for (ScoreKind kind : ScoreKind.values()) {
            if (cursor.takes(kind.text())) {
                return score(kind);
            }
        }
        if (!cursor.seesDigit()) {
            throw cursor.expected(
                    "a share such as 90%, \"median wait\", \"p95 wait\", \"nps\", \"csat\", \"ces\""
                            + " or \"repeat contact\"");
        }
        double share = share();
        need("reach");
        String to = cursor.name("the name of a step or a type of event");
        String from = cursor.takes("from") ? cursor.name("the name of a step") : null;
        need("within");
        return new Objective.Reach(share, to, from, cursor.duration());
    }

    private Objective waiting(double quantile) {
        String from = cursor.name("the name of a step or a type of event");
        if (!cursor.takes('→')) {
            cursor.need('-');
            cursor.need('>');
        }
        String to = cursor.name("the name of a step or a type of event");
        Comparison comparison = most();
        Duration bound = cursor.duration();
        return new Objective.Wait(quantile, from, to, comparison, bound);
    }

    private Objective score(ScoreKind kind) {
        String step =
                cursor.sees('>') || cursor.sees('<')
                        ? null
                        : cursor.name("the name of a step, or \">=\"");
        Comparison comparison = comparison('>', "\">=\" or \">\"");
        double bound = kind == ScoreKind.CSAT ? share() : cursor.number();
        return new Objective.Score(kind, step, comparison, bound);
    }

    private Comparison most() {
        return comparison('<', "\"<\" or \"<=\"");
    }

    private Comparison comparison(char first, String expected) {
        Comparison comparison = cursor.sees(first) ? cursor.comparison() : null;
        if (comparison == null) {
            throw cursor.expected(expected);
        }
        return comparison;
    }

    private double share() {
        double number = cursor.number();
        cursor.need('%');
        return BigDecimal.valueOf(number).movePointLeft(2).doubleValue();
    }

    private void need(String word) {
        if (!cursor.takes(word)) {
            throw cursor.expected("\"" + word + "\"");
        }
    }
}
