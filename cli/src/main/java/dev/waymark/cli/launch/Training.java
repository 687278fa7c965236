package dev.waymark.cli.launch;

import dev.waymark.cli.output.Console;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Goes through the shell's commands once while the JVM watches, so that the start-up cache of the
 * distribution holds what they load, and through the kernels for large logs, so that it knows which
 * of their code runs often. The build runs it; people do not.
 */
public final class Training {
    private Training() {}

    /** Runs the commands in a folder that the caller removes; ends with the first fault's code. */
    public static void main(String[] args) {
        String log = args[0] + "/training.csv";
        List<String[]> lines =
                List.of(
                        new String[] {"sample", "-o", log, "--customers", "300"},
                        new String[] {"discover", log},
                        new String[] {"discover", log, "--format", "json"},
                        new String[] {"variants", log, "--format", "csv"},
                        new String[] {
                            "funnel",
                            log,
                            "--step",
                            "site visit",
                            "--step",
                            "purchase",
                            "--window",
                            "7d"
                        },
                        new String[] {"map", "draft", log},
                        new String[] {"discover", "--help"});
        for (String[] line : lines) {
            int code = new Shell(nowhere()).run(line);
            if (code != ExitCode.GOOD) {
                System.exit(code);
            }
        }
        LargeLog.ask(Path.of(args[0]).resolve("large.index"));
    }

    private static Console nowhere() {
        return new Console(
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                false,
                false);
    }
}
