package dev.waymark.cli.workspace;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.output.Console;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Where the log comes from: files, or a workspace with what is kept beside it. */
public final class SourceOptions {
    @Mixin private LogOptions log = new LogOptions();

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "NAME",
            description =
                    "Asks a workspace instead of files, by name or id, with its zone and rules; not"
                            + " while a server has it.")
    private @Nullable String workspace;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where all workspaces lie. Default: $WAYMARK_HOME, else ./data.")
    private @Nullable Path home;

    @Option(
            names = "--segment",
            paramLabel = "NAME",
            description = "Only the journeys of this saved segment, by name or id.")
    private @Nullable String segment;

    /** The files, and the span of time that counts. */
    public LogOptions log() {
        return log;
    }

    /** Whether a workspace is asked. */
    public boolean isKept() {
        return workspace != null;
    }

    /**
     * Opens the log; to be closed.
     *
     * @param noun of the analysis, by which a workspace requires purposes
     * @param command who claims the workspace, for people
     * @throws JourneyException NO_LOG if nothing is named; INVALID_VALUE if files stand beside a
     *     workspace; ACCESS if there is no such workspace
     */
    public AskedLog open(Console console, String noun, String command) {
        if (workspace == null) {
            if (segment != null || home != null) {
                throw JourneyException.user(
                        "INVALID_VALUE",
                        "%s stands alone. It is about a workspace: name that with --workspace.",
                        segment != null
                                ? "--segment \"" + segment + "\""
                                : "--home \"" + home + "\"");
            }
            if (!log.isNamed()) {
                throw JourneyException.user(
                        "NO_LOG",
                        "no log is named. Give one or more event files, or a workspace with"
                                + " --workspace NAME.");
            }
            return new FileLog(console, log);
        }
        log.aboutFiles()
                .ifPresent(
                        word -> {
                            throw JourneyException.user(
                                    "INVALID_VALUE",
                                    "%s stands beside --workspace \"%s\", which has a log, maps and"
                                            + " a zone of its own. Leave one of both out.",
                                    word,
                                    workspace);
                        });
        return new KeptLog(
                new OpenWorkspace(
                        WaymarkHome.of(home, System.getenv()), workspace, "waymark " + command),
                noun,
                new KeptLog.Choice(log.where(), segment));
    }
}
