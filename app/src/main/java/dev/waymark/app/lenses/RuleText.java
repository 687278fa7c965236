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
    private static final Pattern RULE =
            Pattern.compile("\\s*([^=]{1,60}?)\\s*=\\s*(.+?)(?:,\\s*in the last (\\S+)\\s*)?");

    private RuleText() {}

    /**
     * Reads rules, in the order of the lifecycle.
     *
     * @throws JourneyException INVALID_RULE, INVALID_PREDICATE, INVALID_DURATION
     */
    public static LifecycleRules parse(List<String> texts, ZoneId zone) {
        return new LifecycleRules(texts.stream().map(text -> rule(text, zone)).toList());
    }

    /** Rules as {@link #parse} reads them, in canonical words. */
    public static List<String> write(LifecycleRules rules) {
        return rules.rules().stream().map(rule -> rule.state() + " = " + rule.text()).toList();
    }

    private static LifecycleRules.Rule rule(String text, ZoneId zone) {
        Matcher rule = RULE.matcher(text);
        if (!rule.matches()) {
            throw JourneyException.user(
                    "INVALID_RULE",
                    "rule \"%s\" must be a state, \"=\" and a condition, for example \"regular ="
                            + " did purchase at least 3 times, in the last 365d\".",
                    text.length() <= 200 ? text : text.substring(0, 200) + "…");
        }
        String recent = rule.group(3);
        return new LifecycleRules.Rule(
                rule.group(1),
                FilterText.parse(rule.group(2), zone),
                recent == null ? null : DurationText.parse("in the last", recent));
    }
}
