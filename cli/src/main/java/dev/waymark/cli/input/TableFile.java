package dev.waymark.cli.input;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.EncodingGuess;
import dev.waymark.formats.bytes.NotText;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.table.TextTable;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells whether the file that a command names is an aggregated table rather than a log. */
public final class TableFile {
    private static final int HEAD = 1 << 14;

    /** Columns that a log may have, and no table that is given in place of one. */
    private static final Set<String> OF_LOGS =
            Set.of("time", "timestamp", "date", "type", "event", "activity");

    private TableFile() {}

    /**
     * The one file that the options name, as a table.
     *
     * @throws JourneyException INVALID_VALUE if there are several, or an option is about a log;
     *     DATA if it is no table
     */
    public static TextTable read(LogOptions options) {
        List<Path> files = options.files().files();
        options.refuseFor("a table");
        require(files.size() == 1, "%d files are named; a table is one file.", files.size());
        return TextTable.read(files.getFirst());
    }

    /**
     * The table that the options name.
     *
     * @param what it is, for people
     * @param lacking the option that a log needs and the command line lacks; null if it has it, and
     *     then all columns make a table; else half of them do, beside none that names what a log
     *     has, so that a table with a misspelt column is not taken for a log
     * @param columns each the names that a column may have, parted by {@code |}
     * @return empty if there are several files, or the first line lacks the columns
     * @throws JourneyException INVALID_VALUE if there is one, and an option is about a log; DATA if
     *     it is no table; BINARY_FILE also if it may be a log, but lacks the option
     */
    public static Optional<TextTable> find(
            LogOptions options, String what, @Nullable String lacking, String... columns) {
        List<Path> files = options.files().files();
        if (files.size() != 1 || !Files.isRegularFile(files.getFirst())) {
            return Optional.empty();
        }
        Path file = files.getFirst();
        byte[] head = SourceFile.of(file, file.toString()).head(HEAD);
        String kind = NotText.kind(head);
        if (kind != null && lacking != null) {
            throw JourneyException.data(
                    "BINARY_FILE",
                    "\"%s\" is not a text table: it is %s. Save the table as CSV, in UTF-8; if it"
                            + " is a log, name %s, too.",
                    file.getFileName(),
                    kind,
                    lacking);
        }
        String text = new String(head, EncodingGuess.of(head));
        String first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        List<String> names =
                Arrays.stream(first.split("[,;\t|]"))
                        .map(name -> name.replace("\"", "").replace("\uFEFF", "").strip())
                        .toList();
        long found =
                Arrays.stream(columns)
                        .filter(
                                column ->
                                        Arrays.stream(column.split("\\|"))
                                                .map(name -> name.toLowerCase(Locale.ROOT))
                                                .anyMatch(names::contains))
                        .count();
        boolean half = 2 * found >= columns.length && names.stream().noneMatch(OF_LOGS::contains);
        if (found < columns.length && (lacking == null || !half)) {
            return Optional.empty();
        }
        options.refuseFor(what);
        return Optional.of(TextTable.read(file));
    }
}
