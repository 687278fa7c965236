package dev.waymark.app.funnel;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.KnownProperties;
import dev.waymark.app.options.NearestNames;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.funnel.FunnelPreset;
import dev.waymark.engine.funnel.FunnelRequest;
import dev.waymark.engine.funnel.FunnelStep;
import dev.waymark.engine.funnel.FunnelSwitches;
import dev.waymark.engine.funnel.FunnelSwitches.Breakdown;
import dev.waymark.engine.funnel.FunnelSwitches.Count;
import dev.waymark.engine.funnel.FunnelSwitches.Entry;
import dev.waymark.engine.funnel.FunnelSwitches.Exclusion;
import dev.waymark.engine.funnel.FunnelSwitches.Mode;
import dev.waymark.engine.funnel.FunnelSwitches.OnExclude;
import dev.waymark.engine.funnel.FunnelSwitches.Order;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns options into a request, and collects everything that is wrong with them. */
final class FunnelOptionsReader {
    private static final Pattern BETWEEN = Pattern.compile("(.+)@(\\d{1,3})-(\\d{1,3})");
    private static final Pattern AT_STEP = Pattern.compile("step:(\\d{1,3})");

    private final FunnelOptions options;
    private final JourneyIndex index;
    private final ZoneId zone;
    private final List<JourneyException> faults = new ArrayList<>();

    FunnelOptionsReader(FunnelOptions options, JourneyIndex index, ZoneId zone) {
        this.options = options;
        this.index = index;
        this.zone = zone;
    }

    /**
     * The request.
     *
     * @throws JourneyException the one fault, or INVALID_FUNNEL with the texts of all, one a line
     */
    FunnelRequest read() {
        FunnelPreset preset =
                choose("preset", options.preset(), FunnelPreset.values(), FunnelPreset::text);
        FunnelSwitches.Change change = FunnelSwitches.of(preset).change();
        readChoices(change);
        readDurations(change);
        readExclusions(change);
        readProperties(change);
        List<FunnelStep> steps = readSteps();
        TimeRange range =
                attempt(
                        () -> InstantText.range(options.since(), options.until(), zone),
                        TimeRange.ALL);
        FunnelRequest request = attempt(() -> new FunnelRequest(steps, change.done(), range), null);
        if (faults.size() == 1) {
            throw faults.getFirst();
        }
        if (request == null || !faults.isEmpty()) {
            throw JourneyException.user(
                    "INVALID_FUNNEL",
                    "%s",
                    faults.stream()
                            .map(JourneyException::getMessage)
                            .distinct()
                            .collect(Collectors.joining("\n")));
        }
        return request;
    }

    private List<FunnelStep> readSteps() {
        List<FunnelStep> steps = new ArrayList<>();
        for (String text : given(options.steps())) {
            List<String> types =
                    isType(text)
                            ? List.of(text)
                            : Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
            types.forEach(type -> checkType("step", type));
            attempt(() -> steps.add(new FunnelStep(types)), false);
        }
        return steps;
    }

    private void readChoices(FunnelSwitches.Change change) {
        apply(choose("order", options.order(), Order.values(), Order::text), change::order);
        apply(choose("entry", options.entry(), Entry.values(), Entry::text), change::entry);
        apply(choose("count", options.count(), Count.values(), Count::text), change::count);
        Set<Mode> modes = new LinkedHashSet<>();
        for (String text : given(options.mode())) {
            for (String name : text.split(",", -1)) {
                apply(choose("mode", name.strip(), Mode.values(), Mode::text), modes::add);
            }
        }
        change.modes(modes.toArray(Mode[]::new));
    }

    private void readDurations(FunnelSwitches.Change change) {
        apply(days("window", options.window()), change::window);
        apply(days("step-window", options.stepWindow()), change::stepWindow);
        apply(duration("grace", options.grace()), change::grace);
        apply(duration("session-gap", options.sessionGap()), change::sessionGap);
        if (options.sessionGap() != null && !Count.SESSIONS.text().equals(options.count())) {
            fault(
                    "session-gap says when a session ends, but sessions are not counted. Add count"
                            + " sessions, or leave it out.");
        }
    }

    private void readExclusions(FunnelSwitches.Change change) {
        OnExclude onExclude =
                choose("on-exclude", options.onExclude(), OnExclude.values(), OnExclude::text);
        apply(onExclude, change::onExclude);
        if (onExclude != null && given(options.exclude()).isEmpty()) {
            fault(
                    "on-exclude says what happens at an excluded event, but nothing is excluded."
                            + " Add exclude, or leave it out.");
        }
        List<Exclusion> exclusions = new ArrayList<>();
        for (String text : given(options.exclude())) {
            Matcher between = BETWEEN.matcher(text);
            Exclusion exclusion =
                    !isType(text) && between.matches()
                            ? new Exclusion(
                                    between.group(1),
                                    Integer.parseInt(between.group(2)),
                                    Integer.parseInt(between.group(3)))
                            : Exclusion.everywhere(text);
            checkType("exclude", exclusion.type());
            exclusions.add(exclusion);
        }
        change.exclude(exclusions.toArray(Exclusion[]::new));
    }

    private void readProperties(FunnelSwitches.Change change) {
        given(options.hold()).forEach(name -> checkProperty("hold", name));
        change.hold(given(options.hold()).toArray(String[]::new));
        String property = options.breakdown();
        if (property == null) {
            if (options.breakdownAt() != null) {
                fault(
                        "breakdown-at says where a value is read, but there is no breakdown. Add"
                                + " breakdown, or leave it out.");
            }
            return;
        }
        checkProperty("breakdown", property);
        Integer at = breakdownAt(requireNonNullElse(options.breakdownAt(), "first"));
        apply(at, step -> change.breakdown(new Breakdown(property, step)));
    }

    private @Nullable Integer breakdownAt(String text) {
        Matcher step = AT_STEP.matcher(text);
        if (text.equals("first")) {
            return 1;
        }
        if (text.equals("last")) {
            return Breakdown.LAST;
        }
        if (step.matches() && Integer.parseInt(step.group(1)) > 0) {
            return Integer.valueOf(step.group(1));
        }
        fault(
                "breakdown-at \"%s\" must be \"first\", \"last\" or a step, for example"
                        + " \"step:2\".",
                text);
        return null;
    }

    private boolean isType(String text) {
        return index.types().code(text) >= 0;
    }

    private void checkType(String option, String type) {
        if (!isType(type)) {
            faults.add(
                    JourneyException.user(
                            "UNKNOWN_TYPE",
                            "%s \"%s\" is no type of event in the log. %s",
                            option,
                            type,
                            NearestNames.advice(type, index.types().names())));
        }
    }

    private void checkProperty(String option, String name) {
        if (!KnownProperties.tellsApart(index, name)) {
            faults.add(KnownProperties.unknownOrChannel(option, name, index));
        }
    }

    private @Nullable Duration duration(String name, @Nullable String text) {
        return text == null ? null : attempt(() -> DurationText.parse(name, text), null);
    }

    private @Nullable Duration days(String name, @Nullable String text) {
        return text == null ? null : attempt(() -> DurationText.parseDays(name, text), null);
    }

    private <T> @Nullable T choose(
            String name, @Nullable String text, T[] values, Function<T, String> textOf) {
        if (text == null) {
            return null;
        }
        for (T value : values) {
            if (textOf.apply(value).equals(text)) {
                return value;
            }
        }
        fault(
                "%s \"%s\" must be one of %s.",
                name,
                text,
                Arrays.stream(values)
                        .map(v -> "\"" + textOf.apply(v) + "\"")
                        .collect(Collectors.joining(", ")));
        return null;
    }

    private static <T> void apply(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    private <T extends @Nullable Object> T attempt(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (JourneyException fault) {
            faults.add(fault);
            return otherwise;
        }
    }

    private void fault(String format, Object... values) {
        faults.add(
                JourneyException.user(
                        "INVALID_VALUE", "%s", String.format(Locale.ROOT, format, values)));
    }

    private static List<String> given(@Nullable List<String> list) {
        return requireNonNullElse(list, List.of());
    }
}
