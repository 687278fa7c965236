package dev.waymark.cli.attribution;

import dev.waymark.app.attribution.AttributionOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.List;

/** What is a conversion, and how it is shared among touches. */
public final class ModelOptions {
    @Option(
            names = "--conversion",
            paramLabel = "TYPE",
            description = "Type of event that is a conversion; several times for several types.")
    private List<String> conversion = List.of();

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "first, last, linear (default), position, time-decay, markov, shapley.")
    private List<String> model = List.of();

    @Option(
            names = "--lookback",
            paramLabel = "TIME",
            description = "How long before a conversion a touch counts. Default: 30d.")
    private @Nullable String lookback;

    @Option(
            names = "--by",
            paramLabel = "channel|type",
            description = "What touches are named by. Default: channel.")
    private @Nullable String by;

    @Option(
            names = "--order",
            paramLabel = "K",
            description =
                    "For markov: how many of the latest touches a state is, from 1 to 8. Default:"
                            + " 1.")
    private @Nullable Integer order;

    @Option(
            names = "--half-life",
            paramLabel = "TIME",
            description = "For time-decay. Default: 7d.")
    private @Nullable String halfLife;

    @Option(
            names = "--worth",
            paramLabel = "conversions|rate",
            description =
                    "For shapley: what a coalition of channels is worth. Default: conversions.")
    private @Nullable String worth;

    /** The options as text. */
    public AttributionOptions options(@Nullable String since, @Nullable String until) {
        return new AttributionOptions(
                conversion, model, lookback, by, order, halfLife, worth, since, until);
    }
}
