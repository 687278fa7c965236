package dev.waymark.cli.sources;

import dev.waymark.app.pulls.settings.FolderSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.ZoneId;

/** What is read of a folder. */
final class FolderOptions {
    @Option(names = "--folder", paramLabel = "DIR", description = "Of files: where they lie.")
    private @Nullable String folder;

    @Option(
            names = "--pattern",
            paramLabel = "PATTERN",
            description = "Of files: which ones. Default: *.csv.")
    private @Nullable String pattern;

    @Option(
            names = "--columns",
            paramLabel = "ROLE=COLUMN,…",
            description = "Of files: corrects the guessed columns, as for import.")
    private @Nullable String columns;

    @Option(
            names = "--mapping",
            paramLabel = "NAME",
            description = "Of files: a saved mapping that says it instead.")
    private @Nullable String savedMapping;

    /** What is not given is as it was. */
    FolderSettings settings(@Nullable FolderSettings was, ZoneId zone) {
        boolean named = savedMapping != null;
        return new FolderSettings(
                PullOptions.needed("--folder", folder, was == null ? null : was.folder()),
                PullOptions.or(pattern, was == null ? "*.csv" : was.pattern()),
                PullOptions.or(columns, was == null || named ? "" : was.columns()),
                was == null ? zone.getId() : was.zone(),
                named ? savedMapping : was == null || columns != null ? null : was.savedMapping());
    }
}
