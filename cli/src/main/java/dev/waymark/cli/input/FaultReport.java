package dev.waymark.cli.input;

import dev.waymark.cli.output.Console;
import dev.waymark.formats.faults.Fault;
import dev.waymark.formats.source.ReadSummary;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells on standard error what was wrong with a file, and what was left out of it. */
public final class FaultReport {
    private static final int FAULTS_SHOWN = 20;

    private FaultReport() {}

    /** Tells the first twenty faults, and how many there are in all. */
    public static void faults(Console console, String file, List<Fault> first, long total) {
        first.stream().limit(FAULTS_SHOWN).forEach(fault -> console.message(file + ", " + fault));
        if (total > FAULTS_SHOWN) {
            console.message(
                    String.format(
                            Locale.ROOT,
                            "%s: %,d further faults, %,d in all",
                            file,
                            total - FAULTS_SHOWN,
                            total));
        }
    }

    /** Tells which lifecycle transitions and which rows were left out. */
    public static void leftOut(Console console, ReadSummary summary, @Nullable Path rejects) {
        if (summary.otherTransitions() > 0) {
            console.message(summary.file() + ": " + summary.lifecycleSentence());
        }
        if (summary.rejected() > 0) {
            console.message(
                    String.format(
                            Locale.ROOT,
                            "%s: %,d of %,d rows were set aside%s",
                            summary.file(),
                            summary.rejected(),
                            summary.read(),
                            rejects == null ? "." : ", see " + rejects + "."));
        }
    }
}
