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
     * @throws JourneyException INVALID_RULE, INVALID_PREDICATE, INVALID_DURATION,
     *     CONDITION_TOO_LONG; INVALID_VALUE if they are none, or too many
     */
    public static LifecycleRules parse(List<String> texts, ZoneId zone) {
        LifecycleRules.requireCount(texts.size());
        return new LifecycleRules(texts.stream().map(text -> rule(text, zone)).toList());
    }

    /** Rules as {@link #parse} reads them, in canonical words. */
    public static List<String> write(LifecycleRules rules) {
        return rules.rules().stream().map(rule -> rule.state() + " = " + rule.text()).toList();
    }

    private static LifecycleRules.Rule rule(String text, ZoneId zone) {
        int cut = text.indexOf('=');
        String state = cut < 0 ? "" : text.substring(0, cut).strip();
        String condition = text.substring(cut + 1).strip();
        if (state.isEmpty() || condition.isEmpty()) {
            throw JourneyException.user(
                    "INVALID_RULE",
                    "rule \"%s\" must be a state, \"=\" and a condition, for example \"regular ="
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
                        DurationText.parse("in the last", recent.group(1)))
                : new LifecycleRules.Rule(state, FilterText.parse(condition, zone), null);
    }

    private static String brief(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
