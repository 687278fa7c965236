package dev.waymark.cli.sessions;

import dev.waymark.app.sessions.SessionsOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.sessions.Sessions;
import dev.waymark.engine.sessions.SessionsKernel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Measures sessions: how many, how long, how customers begin and end them. */
@Command(
        name = "sessions",
        mixinStandardHelpOptions = true,
        description =
                "Cuts journeys into sessions at pauses, and tells how many there are, how long they"
                        + " last, and what they begin and end with.",
        footer = {
            "",
            "CSV carries the types that sessions begin and end with.",
            "",
            "Examples:",
            "  waymark sessions shop.csv",
            "  waymark sessions shop.csv --gap 1h --format json",
            "  waymark sessions shop.csv --gap none --start login"
        })
public final class SessionsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--gap",
            paramLabel = "TIME",
            description = "A longer pause begins a session. Default: 30m; none for no splitting.")
    private @Nullable String gap;

    @Option(
            names = "--start",
            paramLabel = "TYPE",
            description = "Each event of this type begins a session.")
    private @Nullable String start;

    @Option(
            names = "--end",
            paramLabel = "TYPE",
            description = "Each event of this type is the last of its session.")
    private @Nullable String end;

    public SessionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SessionsOptions options = new SessionsOptions(gap, start, end, log.since(), log.until());
        JourneyIndex index = new LogReading(console, log).index(List.of());
        SessionsKernel kernel = new SessionsKernel(options.request(index, log.zone()));
        Sessions sessions = LocalDriver.onAllProcessors().run(kernel, index);
        format.write(console, sessions, () -> SessionsView.of(sessions));
        return 0;
    }
}
