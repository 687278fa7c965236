package dev.waymark.cli.launch;

import dev.waymark.cli.output.Console;

import picocli.CommandLine;
import picocli.CommandLine.Help;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * Runs commands on a console. The shell's outer boundary: every fault ends here, as a message and a
 * code.
 */
public final class Shell {
    private final Console console;

    public Shell(Console console) {
        this.console = console;
    }

    /** Runs one command line and returns its exit code. */
    public int run(String... args) {
        StringWriter help = new StringWriter();
        CommandLine line = Commands.on(console);
        line.setOut(new PrintWriter(help));
        line.setErr(
                new PrintWriter(
                        new OutputStreamWriter(console.messages(), StandardCharsets.UTF_8), true));
        line.setColorScheme(
                Help.defaultColorScheme(
                        console.resultsOnTerminal() && System.getenv("NO_COLOR") == null
                                ? Help.Ansi.ON
                                : Help.Ansi.OFF));
        FaultBoundary faults = new FaultBoundary(console, System.getenv("WAYMARK_DEBUG") != null);
        line.setParameterExceptionHandler((e, given) -> faults.wrongUsage(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> faults.failed(e, command));
        int code = faults.guard(() -> line.execute(args));
        if (!help.toString().isEmpty()) {
            return Math.max(code, faults.guard(() -> written(help.toString())));
        }
        return code;
    }

    private int written(String text) {
        console.result(text);
        return ExitCode.GOOD;
    }
}
