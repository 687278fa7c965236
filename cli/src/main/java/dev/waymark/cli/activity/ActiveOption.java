package dev.waymark.cli.activity;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** What makes a customer active. */
final class ActiveOption {
    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "What makes a customer active: A, A|B, * for any event (default).")
    private @Nullable String type;

    @Nullable String type() {
        return type;
    }
}
