package dev.waymark.cli.launch;

import dev.waymark.cli.output.Console;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.IntSupplier;

/** Turns faults into one clear message on standard error and an exit code. */
final class FaultBoundary {
    private final Console console;
    private final boolean debug;

    FaultBoundary(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    /** A command line that does not make sense. */
    int wrongUsage(ParameterException e) {
        if (e.getCause() instanceof JourneyException fault) {
            return failed(fault, e.getCommandLine());
        }
        console.message("waymark: " + sentence(text(e)));
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                console.message("Maybe you meant: " + suggestions.getFirst() + ".");
            }
        }
        console.message(
                "Try: %s --help".formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
        trace(e);
        return ExitCode.USAGE;
    }

    /** A fault before any command ran. */
    int failed(Throwable e) {
        return failed(e, null);
    }

    /**
     * A fault while a command ran.
     *
     * @param command whose options it may be about; null if none ran
     */
    int failed(Throwable e, @Nullable CommandLine command) {
        int code;
        if (e instanceof ParameterException usage) {
            return wrongUsage(usage);
        } else if (e instanceof JourneyException fault) {
            String text = String.valueOf(fault.getMessage());
            console.message("waymark: " + (command == null ? text : OptionWords.in(text, command)));
            code = ExitCode.of(fault.kind());
        } else if (e instanceof OutOfMemoryError) {
            console.message(
                    "waymark: the memory was not enough. Give more, for example"
                            + " WAYMARK_JAVA_OPTS=-Xmx4g, or narrow the log with --since and"
                            + " --until.");
            code = ExitCode.OURS;
        } else {
            console.message(
                    "waymark: something went wrong that is not your fault (%s)."
                            .formatted(e.getClass().getSimpleName()));
            code = ExitCode.OURS;
        }
        trace(e);
        if (code == ExitCode.OURS && !debug) {
            console.message("Run it again with WAYMARK_DEBUG=1 to see where, and report that.");
        }
        return code;
    }

    /** Runs something and takes whatever it throws. */
    int guard(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException | Error e) {
            return failed(e);
        }
    }

    private void trace(Throwable e) {
        if (debug) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            console.message(trace.toString());
        }
    }

    private static @Nullable String text(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && e.getCommandLine().getParent() == null) {
            return "\"%s\" is not a command".formatted(unmatched.getUnmatched().getFirst());
        }
        return OptionWords.noNumber(e).orElse(e.getMessage());
    }

    private static String sentence(@Nullable String message) {
        String text = String.valueOf(message).strip();
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }
}
