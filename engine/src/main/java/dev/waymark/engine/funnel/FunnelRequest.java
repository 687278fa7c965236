package dev.waymark.engine.funnel;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.funnel.FunnelSwitches.Breakdown;
import dev.waymark.engine.funnel.FunnelSwitches.Count;
import dev.waymark.engine.funnel.FunnelSwitches.Entry;
import dev.waymark.engine.funnel.FunnelSwitches.Exclusion;
import dev.waymark.engine.funnel.FunnelSwitches.Mode;
import dev.waymark.engine.funnel.FunnelSwitches.Order;
import dev.waymark.engine.funnel.chain.ChainRules;
import dev.waymark.engine.time.TimeRange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a funnel is asked for.
 *
 * @param steps from 1 to 30, in their order
 * @param switches all switches, as they are in force
 * @param range in which step 1 must lie; later steps may lie after it
 */
public record FunnelRequest(List<FunnelStep> steps, FunnelSwitches switches, TimeRange range) {
    /**
     * Checks that everything fits together.
     *
     * @throws JourneyException INVALID_FUNNEL, which names everything that does not, each with
     *     advice
     */
    public FunnelRequest {
        steps = List.copyOf(steps);
        List<String> problems = problems(steps, switches);
        if (!problems.isEmpty()) {
            throw JourneyException.user("INVALID_FUNNEL", "%s", String.join("\n", problems));
        }
    }

    /** A funnel over all of time. */
    public static FunnelRequest of(FunnelSwitches switches, String... steps) {
        List<FunnelStep> list = new ArrayList<>();
        for (String step : steps) {
            list.add(FunnelStep.of(step.split("\\|")));
        }
        return new FunnelRequest(list, switches, TimeRange.ALL);
    }

    /** The same with other switches. */
    public FunnelRequest with(FunnelSwitches newSwitches) {
        return new FunnelRequest(steps, newSwitches, range);
    }

    /** The whole definition as an English sentence or two; names every switch in force. */
    public String definition() {
        return new FunnelDefinition(this).text();
    }

    /**
     * The name of a step, by number from 1, as results show it: under any order, how many steps
     * were taken.
     */
    public String label(int step) {
        return switches.order() == Order.ANY ? "any " + step : steps.get(step - 1).label();
    }

    /**
     * The grace in force: the preset mixpanel has none where steps share a type or their order is
     * not loose.
     */
    Duration grace() {
        boolean isImplied = switches.preset() == FunnelPreset.MIXPANEL;
        return isImplied && (sharesTypes(steps) || switches.order() != Order.LOOSE)
                ? Duration.ZERO
                : switches.grace();
    }

    private static boolean sharesTypes(List<FunnelStep> steps) {
        Set<String> seen = new HashSet<>();
        return steps.stream()
                .flatMap(step -> step.types().stream())
                .anyMatch(type -> !seen.add(type));
    }

    private static List<String> problems(List<FunnelStep> steps, FunnelSwitches switches) {
        List<String> problems = new ArrayList<>();
        if (steps.isEmpty() || steps.size() > ChainRules.MAX_STEPS) {
            problems.add(
                    say(
                            "A funnel has from 1 to %d steps, not %d. Give each as a type of"
                                    + " event.",
                            ChainRules.MAX_STEPS, steps.size()));
        }
        checkDurations(switches, problems);
        checkExclusions(steps, switches, problems);
        checkProperties(steps, switches, problems);
        checkOrder(steps, switches, problems);
        if (switches.preset() == FunnelPreset.CLICKHOUSE) {
            checkClickhouse(switches, problems);
        } else if (!switches.modes().isEmpty()) {
            problems.add(
                    "mode belongs to preset clickhouse. Add the preset, or leave out the mode.");
        }
        return problems;
    }

    private static void checkDurations(FunnelSwitches switches, List<String> problems) {
        Duration window = switches.window();
        if (window != null && (window.isNegative() || window.isZero())) {
            problems.add("window must be longer than 0. Leave it out for no limit.");
        }
        Duration stepWindow = switches.stepWindow();
        if (stepWindow != null && (stepWindow.isNegative() || stepWindow.isZero())) {
            problems.add("step-window must be longer than 0. Leave it out for no limit.");
        }
        if (switches.sessionGap().isNegative() || switches.sessionGap().isZero()) {
            problems.add("session-gap must be longer than 0. Give one, for example \"30m\".");
        }
        long graceMillis = switches.grace().toMillis();
        if (graceMillis != 0 && graceMillis != 1000 && graceMillis != 2000) {
            problems.add("grace must be \"0s\", \"1s\" or \"2s\".");
        }
    }

    private static void checkExclusions(
            List<FunnelStep> steps, FunnelSwitches switches, List<String> problems) {
        for (Exclusion exclusion : switches.exclusions()) {
            int to = exclusion.toStep() == 0 ? steps.size() : exclusion.toStep();
            if (exclusion.fromStep() < 1 || exclusion.fromStep() >= to || to > steps.size()) {
                problems.add(
                        say(
                                "exclude \"%s\" from step %d to step %d does not lie between two of"
                                    + " the %d steps. Give a rising pair, for example \"%s@1-2\".",
                                exclusion.type(),
                                exclusion.fromStep(),
                                to,
                                steps.size(),
                                exclusion.type()));
            }
        }
    }

    private static void checkProperties(
            List<FunnelStep> steps, FunnelSwitches switches, List<String> problems) {
        if (switches.hold().size() > 3
                || switches.hold().stream().distinct().count() < switches.hold().size()) {
            problems.add("hold takes up to three different properties.");
        }
        Breakdown breakdown = switches.breakdown();
        if (breakdown != null && (breakdown.at() < 0 || breakdown.at() > steps.size())) {
            problems.add(
                    say(
                            "breakdown at step %d: the funnel has %d steps. Name one of them,"
                                    + " \"first\" or \"last\".",
                            breakdown.at(), steps.size()));
        }
    }

    private static void checkOrder(
            List<FunnelStep> steps, FunnelSwitches switches, List<String> problems) {
        Order order = switches.order();
        boolean isImplied = switches.preset() == FunnelPreset.MIXPANEL;
        boolean hasGrace = !switches.grace().isZero() && !isImplied;
        if (order == Order.ANY && !switches.exclusions().isEmpty()) {
            problems.add("exclude needs steps in an order. Leave it out, or take order loose.");
        }
        if (order == Order.ANY && switches.stepWindow() != null) {
            problems.add(
                    "step-window needs steps in an order. Take window instead, or order loose.");
        }
        if (order == Order.STRICT && !switches.exclusions().isEmpty()) {
            problems.add(
                    "Under order strict any other event ends the chain. Leave out exclude, or take"
                            + " order loose.");
        }
        if (order != Order.LOOSE && hasGrace) {
            problems.add(
                    say(
                            "grace does not go with order %s. Leave it out, or take order loose.",
                            order.text()));
        }
        if (order == Order.LOOSE && hasGrace && sharesTypes(steps)) {
            problems.add(
                    "grace does not go with steps that share a type of event. Leave it out, or take"
                            + " other steps.");
        }
    }

    private static void checkClickhouse(FunnelSwitches switches, List<String> problems) {
        refuse(switches.order() != Order.LOOSE, "order " + switches.order().text(), problems);
        refuse(switches.entry() != Entry.ANY, "entry first", problems);
        refuse(switches.count() == Count.TOTALS, "count totals", problems);
        refuse(!switches.exclusions().isEmpty(), "exclude", problems);
        refuse(switches.stepWindow() != null, "step-window", problems);
        refuse(!switches.grace().isZero(), "grace", problems);
        refuse(
                !switches.hold().isEmpty() && switches.modes().contains(Mode.STRICT_ORDER),
                "hold together with mode strict_order",
                problems);
    }

    private static void refuse(boolean isGiven, String what, List<String> problems) {
        if (isGiven) {
            problems.add(
                    "windowFunnel has no "
                            + what
                            + ". Leave it out, or leave out preset clickhouse.");
        }
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
