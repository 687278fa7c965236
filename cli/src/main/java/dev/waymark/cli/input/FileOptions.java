package dev.waymark.cli.input;

import dev.waymark.app.options.LogOnly;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapping.Mapping;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Event files, and how they are to be read. */
public final class FileOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Event files: CSV, XLSX, Parquet, JSON lines or XES, text also packed with"
                            + " gzip; - is standard input. Several files are one log.")
    private List<Path> files = List.of();

    @Option(
            names = "--columns",
            paramLabel = "ROLE=COLUMN,…",
            description =
                    "Corrects the guessed columns, for example customer=case_id,time=ts,type=event."
                            + " Roles: customer, time, type, channel, value, source, id, lifecycle."
                            + " ROLE:=VALUE gives all events the same type, channel or source."
                            + " Also: encoding, delimiter, quote, header, offsets,"
                            + " time-format.")
    private @Nullable String columns;

    @Option(
            names = "--lifecycle",
            paramLabel = "complete|all",
            description =
                    "Which lifecycle transitions count. Default: complete; a log without any keeps"
                            + " all.")
    private @Nullable String lifecycle;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Of times that name none, for example Europe/Riga. Default: UTC.")
    private @Nullable String zone;

    @Option(
            names = "--offsets",
            paramLabel = "honoured|ignored",
            description =
                    "Whether an offset or a Z written in a time counts; ignored reads the time in"
                            + " --zone. Default: honoured.")
    private @Nullable String offsets;

    @Option(
            names = "--strict",
            description = "One faulty row, and nothing is kept; all faults are still told.")
    private boolean strict;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Where faulty rows go. Default: the file's name with .rejects.csv, in the"
                            + " current folder.")
    private @Nullable Path rejects;

    /**
     * Takes away the first file, for a command that means another thing by it.
     *
     * @param what it is, for people
     * @throws JourneyException INVALID_VALUE if no event file is left
     */
    Path takeFirst(String what) {
        if (files.size() < 2) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "%s. Give %s, then one or more event files.",
                    files.isEmpty()
                            ? "no file is named"
                            : "\"%s\" stands alone".formatted(files.getFirst()),
                    what);
        }
        return takeFirst();
    }

    /** Takes away the first file, which there must be. */
    Path takeFirst() {
        Path first = files.getFirst();
        files = List.copyOf(files.subList(1, files.size()));
        return first;
    }

    /** The first of the words that are about files, as it was given; empty if there is none. */
    Optional<String> given() {
        return Stream.of(
                        files.isEmpty() ? null : "file \"" + files.getFirst() + "\"",
                        word("--columns", columns),
                        word("--lifecycle", lifecycle),
                        word("--zone", zone),
                        word("--offsets", offsets),
                        strict ? "--strict" : null,
                        word("--rejects", rejects))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Notes what was given about the rows of a log. */
    void noteFor(LogOnly check) {
        check.option("columns", columns)
                .option("lifecycle", lifecycle)
                .option("zone", zone)
                .option("offsets", offsets)
                .option("strict", strict ? true : null)
                .option("rejects", rejects);
    }

    private static @Nullable String word(String option, @Nullable Object value) {
        return value == null ? null : option + " \"" + value + "\"";
    }

    /** The files in the order in which they were named. */
    public List<Path> files() {
        return files;
    }

    /** What people call the log: the first file's name without folder and endings. */
    public String name() {
        String name = nameOf(files.getFirst());
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Whether one faulty row spoils its file. */
    public boolean strict() {
        return strict;
    }

    /**
     * Where the faulty rows of a file go; null if read strictly, or if nothing can be written here.
     *
     * @param number the file's place on the command line, from 0
     */
    public @Nullable Path rejects(int number) {
        if (strict) {
            return null;
        }
        if (rejects != null) {
            return number == 0 ? rejects : numbered(rejects, number + 1);
        }
        Path here = Path.of("");
        return Files.isWritable(here.toAbsolutePath())
                ? here.resolve(nameOf(files.get(number)).replace(' ', '-') + ".rejects.csv")
                : null;
    }

    /** {@code rejects.csv} → {@code rejects-2.csv}. */
    private static Path numbered(Path path, int number) {
        String name = nameOf(path);
        int dot = name.lastIndexOf('.');
        return path.resolveSibling(
                dot <= 0
                        ? name + "-" + number
                        : name.substring(0, dot) + "-" + number + name.substring(dot));
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** Corrections of what is guessed about the files. */
    public Mapping mapping() {
        Mapping mapping = columns == null ? Mapping.GUESSED : Mapping.parse(columns);
        return mapping.withZone(zone().getId())
                .withOffsets(offsets == null ? mapping.offsets() : offsets)
                .withLifecycle(lifecycle);
    }

    /**
     * A saved mapping, corrected by what the options say.
     *
     * @throws JourneyException INVALID_VALUE if columns are given, too
     */
    public Mapping over(Mapping saved) {
        if (columns != null) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "--columns \"%s\" stands beside a saved mapping. Give one of both.",
                    columns);
        }
        return saved.withZone(zone == null && saved.zone() != null ? saved.zone() : zone().getId())
                .withOffsets(offsets == null ? saved.offsets() : offsets)
                .withLifecycle(lifecycle == null ? saved.lifecycle() : lifecycle);
    }

    /** The zone of times that name none. */
    public ZoneId zone() {
        if (zone == null) {
            return ZoneId.of("UTC");
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw JourneyException.user(
                    "INVALID_ZONE",
                    "zone \"%s\" is not known. Give one such as Europe/Riga, UTC or +02:00.",
                    zone);
        }
    }
}
