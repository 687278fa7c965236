package dev.waymark.app.lenses;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.lenses.LifecycleRules;
import dev.waymark.engine.predicate.FilterText;
import dev.waymark.engine.time.DurationText;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules of a lifecycle as people write them: {@code STATE = CONDITION}, and if the condition looks
 * back only so far, {@code , in the last DURATION}.
 */
public final class RuleText {
    private static final Pattern RECENT = Pattern.compile(",\\s*in the last (\\S+)\\z");
    private static final int LONGEST_STATE = 60;
    private static final int SHOWN = 200;

    private RuleText() {}

    /**
     * Reads rules, in the order of the lifecycle.
     *
     * @param of which rules they are, for what is said about faults
     * @throws JourneyException INVALID_RULE, INVALID_PREDICATE, INVALID_DURATION,
     *     CONDITION_TOO_LONG for the one rule that is wrong; INVALID_RULE for several, a line for
     *     each in their order; INVALID_VALUE if they are none, too many, or of the same name
     */
    public static LifecycleRules parse(RuleList of, List<String> texts, ZoneId zone) {
        LifecycleRules.requireCount(texts.size());
        return new LifecycleRules(of.each(texts, RuleText::state, text -> rule(text, zone)));
    }

    /** Rules as {@link #parse} reads them, in canonical words. */
    public static List<String> write(LifecycleRules rules) {
        return rules.rules().stream().map(rule -> rule.state() + " = " + rule.text()).toList();
    }

    /** The name before the first "="; empty if there is none. */
    private static String state(String text) {
        return text.substring(0, Math.max(0, text.indexOf('='))).strip();
    }

    private static LifecycleRules.Rule rule(String text, ZoneId zone) {
        String state = state(text);
        String condition = text.substring(text.indexOf('=') + 1).strip();
        if (state.isEmpty() || condition.isEmpty()) {
            throw JourneyException.user(
                    "INVALID_RULE",
                    "\"%s\" must be a state, \"=\" and a condition, for example \"regular ="
                            + " did purchase at least 3 times, in the last 365d\".",
                    brief(text));
        }
        if (state.length() > LONGEST_STATE) {
            throw JourneyException.user(
                    "INVALID_RULE",
                    "state \"%s\" has %,d characters, and at most %d are taken. Write it shorter.",
                    brief(state),
                    state.length(),
                    LONGEST_STATE);
        }
        Matcher recent = RECENT.matcher(condition);
        return recent.find()
                ? new LifecycleRules.Rule(
                        state,
                        FilterText.parse(condition.substring(0, recent.start()), zone),
                        DurationText.parseDays("in the last", recent.group(1)))
                : new LifecycleRules.Rule(state, FilterText.parse(condition, zone), null);
    }

    private static String brief(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
