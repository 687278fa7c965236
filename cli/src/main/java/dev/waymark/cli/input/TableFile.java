package dev.waymark.cli.input;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.EncodingGuess;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.table.TextTable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells whether the file that a command names is an aggregated table rather than a log. */
public final class TableFile {
    private static final int HEAD = 1 << 14;

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
     * @param columns which make it one: each the names that a column may have, parted by {@code |}
     * @return empty if there are several files, or the first line lacks one of the columns
     * @throws JourneyException INVALID_VALUE if there is one, and an option is about a log
     */
    public static Optional<TextTable> find(LogOptions options, String what, String... columns) {
        List<Path> files = options.files().files();
        if (files.size() != 1 || !Files.isRegularFile(files.getFirst())) {
            return Optional.empty();
        }
        Path file = files.getFirst();
        byte[] head = SourceFile.of(file, file.toString()).head(HEAD);
        String text = new String(head, EncodingGuess.of(head));
        String first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        List<String> names =
                Arrays.stream(first.split("[,;\t|]"))
                        .map(name -> name.replace("\"", "").replace("\uFEFF", "").strip())
                        .toList();
        boolean all =
                Arrays.stream(columns)
                        .allMatch(
                                column ->
                                        Arrays.stream(column.split("\\|"))
                                                .map(name -> name.toLowerCase(Locale.ROOT))
                                                .anyMatch(names::contains));
        if (!all) {
            return Optional.empty();
        }
        options.refuseFor(what);
        return Optional.of(TextTable.read(file));
    }
}
