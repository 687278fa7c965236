package dev.waymark.cli.findings;

import dev.waymark.app.findings.FindingOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a finding that is named was asked for, so that it is found again. */
public final class AskedOptions {
    @Mixin private SearchOptions search = new SearchOptions();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "The finding was asked for from this time on.")
    private @Nullable String since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "The finding was asked for before this time.")
    private @Nullable String until;

    /** All of it. */
    public FindingOptions options() {
        return search.options(since, until);
    }
}
