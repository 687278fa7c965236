package dev.waymark.cli.input;

import dev.waymark.app.options.LogOnly;
import dev.waymark.engine.predicate.FilterText;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** The files that make up a log, and the span of time that counts. */
public final class LogOptions {
    @Mixin private FileOptions files = new FileOptions();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only from this time on, for example 2026-01-31.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only before this time.")
    private @Nullable String until;

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description =
                    "Only the journeys that meet this, each looked at as a whole, for example"
                            + " 'did purchase at least 2 times and never did complaint'.")
    private @Nullable String where;

    FileOptions files() {
        return files;
    }

    /**
     * Takes away the first file, for a command that means another thing by it.
     *
     * @param what it is, for people
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if no event file is left
     */
    public Path takeFirst(String what) {
        return files.takeFirst(what);
    }

    /** Takes away the first file, which there must be, for a command that means another thing. */
    public Path takeFirst() {
        return files.takeFirst();
    }

    /** What people call the log: the first file's name without folder and endings. */
    public String name() {
        return files.name();
    }

    /** The zone of times that name none. */
    public ZoneId zone() {
        return files.zone();
    }

    /** The bounds that were given. */
    public TimeRange range() {
        return InstantText.range(since, until, zone());
    }

    /** Whether any file is named. */
    public boolean isNamed() {
        return !files.files().isEmpty();
    }

    /** The first of the words that are about files, as it was given; empty if there is none. */
    public Optional<String> aboutFiles() {
        return files.given();
    }

    /**
     * Refuses what was given about a log.
     *
     * @param table what stands in its place, for people
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE, with one line for each
     */
    void refuseFor(String table) {
        LogOnly check = new LogOnly(table);
        check.option("where", where).option("since", since).option("until", until);
        files.noteFor(check);
        check.check();
    }

    /** The condition on journeys as it was given. */
    public @Nullable String where() {
        return where;
    }

    /** Which journeys count; null for all. */
    @Nullable JourneyFilter filter() {
        return where == null ? null : FilterText.parse(where, zone());
    }

    /** The lower bound as it was given. */
    public @Nullable String since() {
        return since;
    }

    /** The upper bound as it was given. */
    public @Nullable String until() {
        return until;
    }
}
