package dev.waymark.cli.backup;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A passphrase, from a file: arguments and variables are seen by others. */
public final class PassphraseOption {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "File whose first line is the passphrase of the keys.")
    private @Nullable Path file;

    /** Whether one is given. */
    boolean isGiven() {
        return file != null;
    }

    /** The passphrase; empty if none is given. */
    String read() {
        Path given = file;
        if (given == null) {
            return "";
        }
        String first;
        try {
            first = Files.readString(given).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw unreadable(given);
        }
        if (first.isBlank()) {
            throw unreadable(given);
        }
        return first;
    }

    private static JourneyException unreadable(Path file) {
        return JourneyException.user(
                "PASSPHRASE_UNREADABLE",
                "\"%s\" has no passphrase in its first line. Write one there.",
                file);
    }
}
