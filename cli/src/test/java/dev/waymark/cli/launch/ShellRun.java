package dev.waymark.cli.launch;

import dev.waymark.cli.output.Console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What one command line did, run inside the test's own process. */
public record ShellRun(int code, String out, String err) {
    /** A console that nobody reads. */
    static Console silent() {
        return new Console(
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false);
    }

    /** Runs a command line. */
    public static ShellRun of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false);
        int code = new Shell(console).run(args);
        return new ShellRun(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
