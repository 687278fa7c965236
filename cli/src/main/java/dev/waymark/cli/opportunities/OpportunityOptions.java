package dev.waymark.cli.opportunities;

import dev.waymark.app.opportunities.OpportunityBody;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** What an opportunity says; an empty text takes away what it said before. */
final class OpportunityOptions {
    @Option(names = "--about", paramLabel = "TEXT", description = "What it is about.")
    private @Nullable String about;

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description = "The map where it lies, by name or id.")
    private @Nullable String map;

    @Option(
            names = "--step",
            paramLabel = "STEP",
            description = "The map's step where it lies, by name or id.")
    private @Nullable String step;

    @Option(names = "--owner", paramLabel = "NAME", description = "Who does it.")
    private @Nullable String owner;

    @Option(names = "--department", paramLabel = "NAME", description = "Which answers for it.")
    private @Nullable String department;

    @Option(
            names = "--effort",
            paramLabel = "DAYS",
            description = "Person-days that it takes. Default: 5.")
    private @Nullable Double effortDays;

    @Option(names = "--cost", paramLabel = "MONEY", description = "What it takes besides.")
    private @Nullable Double cost;

    @Option(
            names = "--expected",
            paramLabel = "SHARE",
            description = "What share of its size it is expected to bring. Default: 0.5.")
    private @Nullable Double expected;

    @Option(
            names = "--per-month",
            paramLabel = "N[,LOW,HIGH]",
            description = "Customers a month that are lost, or could be won.")
    private @Nullable String perMonth;

    @Option(
            names = "--value",
            paramLabel = "N[,LOW,HIGH]",
            description = "What these are worth a month.")
    private @Nullable String value;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "idea, planned, doing, done or dropped. Default: idea.")
    private @Nullable String state;

    @Option(names = "--due", paramLabel = "DAY", description = "By when, like 2026-03-31.")
    private @Nullable String due;

    @Option(
            names = "--released",
            paramLabel = "DAY",
            description = "When it reached customers, like 2026-03-31.")
    private @Nullable String released;

    /** The map that is named; null if none is. */
    @Nullable String map() {
        return map;
    }

    /** The step that is named; null if none is. */
    @Nullable String step() {
        return step;
    }

    /**
     * What was said before, with what is said now.
     *
     * @param name as it is to be called
     * @param place ids of map and step
     */
    OpportunityBody over(OpportunityBody before, String name, Place place) {
        return new OpportunityBody(
                name,
                either(about, before.about()),
                before.finding(),
                place.map(),
                place.step(),
                either(owner, before.owner()),
                either(department, before.department()),
                effortDays == null ? before.effortDays() : effortDays,
                cost == null ? before.cost() : cost,
                expected == null ? before.expected() : expected,
                perMonth == null ? before.perMonth() : EstimateText.parse("--per-month", perMonth),
                value == null ? before.value() : EstimateText.parse("--value", value),
                either(state, before.state()),
                either(due, before.due()),
                either(released, before.released()),
                before.options());
    }

    /** What is given; null if that is empty; what was before if nothing is. */
    static @Nullable String either(@Nullable String given, @Nullable String before) {
        return given == null ? before : given.isBlank() ? null : given;
    }

    /**
     * Where an opportunity lies.
     *
     * @param map id; null for on none
     * @param step id; null for on none
     */
    record Place(@Nullable String map, @Nullable String step) {}
}
