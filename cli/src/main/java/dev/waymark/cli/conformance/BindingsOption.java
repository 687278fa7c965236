package dev.waymark.cli.conformance;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** The option {@code --bindings}: by which versions of a map's bindings events count. */
final class BindingsOption {
    @Option(
            names = "--bindings",
            paramLabel = "then|now",
            description =
                    "By which bindings events count: those valid when they happened, or today's."
                            + " Default: then.")
    private @Nullable String word;

    /** The word that was given; null for none. */
    @Nullable String word() {
        return word;
    }
}
