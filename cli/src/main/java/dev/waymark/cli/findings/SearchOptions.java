package dev.waymark.cli.findings;

import dev.waymark.app.findings.FindingOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.List;

/** What findings are looked for by. */
public final class SearchOptions {
    @Option(
            names = "--goal",
            paramLabel = "TYPE",
            description =
                    "A type of event that a customer is won by; once for each. Default: those that"
                            + " carry values.")
    private List<String> goals = List.of();

    @Option(
            names = "--property",
            paramLabel = "PROPERTY",
            description =
                    "Tells groups of customers apart; once for each. Default: all that the log"
                            + " has.")
    private List<String> properties = List.of();

    @Option(
            names = "--significance",
            paramLabel = "CHANCE",
            description = "The chance that any finding is false. Default: 0.01.")
    private @Nullable Double significance;

    @Option(
            names = "--least",
            paramLabel = "SHARE",
            description =
                    "From which share of the customers at a step on something is looked at."
                            + " Default: 0.05.")
    private @Nullable Double least;

    /** The properties that were named; empty for all. */
    List<String> properties() {
        return List.copyOf(properties);
    }

    /** All of it, within a span of time. */
    FindingOptions options(@Nullable String since, @Nullable String until) {
        return new FindingOptions(
                goals.isEmpty() ? null : goals,
                properties.isEmpty() ? null : properties,
                significance,
                least,
                since,
                until);
    }
}
