package dev.waymark.engine.funnel;

import dev.waymark.engine.funnel.FunnelSwitches.Breakdown;
import dev.waymark.engine.funnel.FunnelSwitches.Count;
import dev.waymark.engine.funnel.FunnelSwitches.Exclusion;
import dev.waymark.engine.funnel.FunnelSwitches.Mode;
import dev.waymark.engine.funnel.FunnelSwitches.OnExclude;
import dev.waymark.engine.funnel.FunnelSwitches.Order;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.TimeRange;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Says in English what a funnel counts. */
final class FunnelDefinition {
    private final FunnelRequest request;
    private final FunnelSwitches switches;

    FunnelDefinition(FunnelRequest request) {
        this.request = request;
        this.switches = request.switches();
    }

    String text() {
        StringBuilder text = new StringBuilder(subject()).append(steps());
        window(text);
        hold(text);
        text.append("; ").append(entry());
        exclusions(text);
        range(text);
        breakdown(text);
        return text.append('.').append(fine()).toString();
    }

    private String subject() {
        return switch (switches.count()) {
            case UNIQUES -> "Customers, each once, who did ";
            case TOTALS -> "Attempts, complete or not, that did ";
            case SESSIONS ->
                    "Sessions (ended by more than "
                            + duration(switches.sessionGap())
                            + " without an event), each once, that did ";
        };
    }

    private String steps() {
        List<String> names = request.steps().stream().map(FunnelDefinition::quoted).toList();
        if (names.size() == 1) {
            return names.getFirst();
        }
        return switch (switches.order()) {
            case LOOSE -> String.join(", then ", names) + ", with any other events between";
            case STRICT -> String.join(", then ", names) + ", with no other event between";
            case ANY -> "as many as possible of " + String.join(", ", names) + " in any order";
        };
    }

    private static String quoted(FunnelStep step) {
        return step.types().stream()
                .map(type -> "\"" + type + "\"")
                .collect(Collectors.joining(" or "));
    }

    private void window(StringBuilder text) {
        Duration window = switches.window();
        Duration stepWindow = switches.stepWindow();
        if (window != null) {
            text.append(", within ").append(duration(window));
            text.append(switches.order() == Order.ANY ? " of the first of them" : " of step 1");
        }
        if (stepWindow != null) {
            text.append(", each step within ")
                    .append(duration(stepWindow))
                    .append(" of the one before");
        }
        if (window == null && stepWindow == null) {
            text.append(", with no time limit");
        }
        if (!request.grace().isZero()) {
            text.append(", where an event up to ")
                    .append(duration(request.grace()))
                    .append(" too early still counts");
        }
    }

    private void hold(StringBuilder text) {
        if (!switches.hold().isEmpty()) {
            text.append(", all with the same ").append(String.join(", ", switches.hold()));
        }
    }

    private String entry() {
        String first =
                switch (switches.entry()) {
                    case FIRST -> "the first entry fixes the clock";
                    case ANY ->
                            switches.count() == Count.TOTALS
                                    ? "of the entries of an attempt the one that gets furthest"
                                            + " counts"
                                    : "of all entries the one that gets furthest counts";
                };
        String attempts =
                switches.count() == Count.TOTALS
                        ? ", and a new attempt begins once the one before is complete or out of"
                                + " time"
                        : "";
        return first + attempts;
    }

    private void exclusions(StringBuilder text) {
        if (switches.exclusions().isEmpty()) {
            return;
        }
        String list =
                switches.exclusions().stream()
                        .map(this::exclusion)
                        .collect(Collectors.joining(", "));
        text.append("; excluded: ").append(list);
        text.append(
                switches.onExclude() == OnExclude.REMOVE
                        ? "; who runs into one is removed from all steps"
                        : "; who runs into one drops off there");
    }

    private String exclusion(Exclusion exclusion) {
        int to = exclusion.toStep() == 0 ? request.steps().size() : exclusion.toStep();
        return "\"" + exclusion.type() + "\" between steps " + exclusion.fromStep() + " and " + to;
    }

    private void range(StringBuilder text) {
        TimeRange range = request.range();
        if (range.since() != null) {
            text.append("; step 1 at or after ").append(range.since());
        }
        if (range.until() != null) {
            text.append("; step 1 before ").append(range.until());
        }
    }

    private void breakdown(StringBuilder text) {
        Breakdown breakdown = switches.breakdown();
        if (breakdown != null) {
            text.append("; split by ").append(breakdown.property());
            text.append(
                    breakdown.at() == Breakdown.LAST
                            ? " at the last step reached"
                            : " at step " + breakdown.at());
        }
    }

    private String fine() {
        if (switches.preset() == FunnelPreset.CLICKHOUSE) {
            String modes =
                    switches.modes().isEmpty()
                            ? ""
                            : switches.modes().stream()
                                    .map(Mode::text)
                                    .sorted()
                                    .collect(Collectors.joining(", ", " in mode ", ""));
            return " As ClickHouse's windowFunnel"
                    + modes
                    + ": one event may fill several steps, equal times go by"
                    + " step, and the newest events are followed.";
        }
        String preset =
                switches.preset() == null ? "" : " Preset " + switches.preset().text() + ".";
        return " Of equally long chains the earliest counts; one event fills at most one step;"
                + " equal times resolve in the funnel's favour."
                + preset;
    }

    private static String duration(Duration duration) {
        return DurationText.format(duration);
    }
}
