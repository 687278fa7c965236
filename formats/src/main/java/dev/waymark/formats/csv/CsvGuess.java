package dev.waymark.formats.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import dev.waymark.formats.mapping.Amounts;
import dev.waymark.formats.mapping.RoleGuess;
import dev.waymark.formats.time.TimeGuess;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Recognises how delimited text is written: the delimiter that splits the first rows into the most
 * cells, always as many; the quote that stands around cells; a first row that holds names.
 */
public final class CsvGuess {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int ROWS = 100;

    private CsvGuess() {}

    /**
     * The dialect of a text, of which this is the beginning.
     *
     * @param head whole lines, or all there is
     * @param delimiter as corrected; null to guess it
     * @param quote as corrected; null to guess it
     * @param header as corrected; null to guess it
     */
    public static CsvDialect of(
            String head,
            @Nullable Character delimiter,
            @Nullable Character quote,
            @Nullable Boolean header) {
        char chosenQuote = quote != null ? quote : quoteOf(head);
        char chosen = delimiter != null ? delimiter : delimiterOf(head, chosenQuote);
        List<List<String>> rows = rows(head, chosen, chosenQuote);
        boolean names = header != null ? header : rows.isEmpty() || isHeader(rows);
        return new CsvDialect(chosen, chosenQuote, names);
    }

    private static char quoteOf(String head) {
        if (head.indexOf('"') >= 0) {
            return '"';
        }
        int opened = 0;
        int closed = 0;
        for (int i = head.indexOf('\''); i >= 0; i = head.indexOf('\'', i + 1)) {
            opened += i == 0 || isEdge(head.charAt(i - 1)) ? 1 : 0;
            closed += i == head.length() - 1 || isEdge(head.charAt(i + 1)) ? 1 : 0;
        }
        return opened > 1 && opened == closed ? '\'' : '"';
    }

    private static boolean isEdge(char c) {
        return c == ',' || c == ';' || c == '\t' || c == '|' || c == '\n' || c == '\r';
    }

    private static char delimiterOf(String head, char quote) {
        char best = ',';
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            List<List<String>> rows = rows(head, delimiter, quote);
            if (rows.isEmpty()) {
                continue;
            }
            int width = rows.getFirst().size();
            long alike = rows.stream().filter(row -> row.size() == width).count();
            double share = (double) alike / rows.size();
            double score = width == 1 ? 0 : share * share * share * (10 + Math.min(width, 50));
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static List<List<String>> rows(String head, char delimiter, char quote) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .quoteCharacter(quote)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(head)) {
            for (CsvRecord record : reader) {
                rows.add(record.getFields());
                if (rows.size() == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            return rows;
        }
        return rows;
    }

    /** Names are unlike data: no number, no time, no two alike. */
    private static boolean isHeader(List<List<String>> rows) {
        List<String> first = rows.getFirst();
        if (first.stream().anyMatch(RoleGuess::isKnownName)) {
            return true;
        }
        HashSet<String> names = new HashSet<>();
        for (String cell : first) {
            boolean data =
                    Amounts.parse(cell) != null
                            || (!cell.isBlank() && TimeGuess.of(List.of(cell)) != null);
            if (data || (!cell.isBlank() && !names.add(cell))) {
                return false;
            }
        }
        return true;
    }
}
