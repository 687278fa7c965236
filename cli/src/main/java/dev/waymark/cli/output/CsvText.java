package dev.waymark.cli.output;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as CSV by RFC 4180: commas, quotes where needed, a first row of names, lines end in LF.
 */
final class CsvText {
    private CsvText() {}

    static String of(Table table) {
        StringBuilder text = new StringBuilder();
        line(text, table.columns());
        for (List<Cell> row : table.rows()) {
            line(text, row.stream().map(Cell::plain).toList());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String cell) {
        boolean needed =
                cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                        || cell.startsWith(" ")
                        || cell.endsWith(" ");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
