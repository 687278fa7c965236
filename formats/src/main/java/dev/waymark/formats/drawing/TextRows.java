package dev.waymark.formats.drawing;

import dev.waymark.formats.fonts.FontRuns;
import dev.waymark.formats.richtext.Paragraph;
import dev.waymark.formats.richtext.RichText;
import dev.waymark.formats.richtext.Span;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks texts into rows of a given width. */
public final class TextRows {
    private static final double INDENT = 1.2;

    private final double size;
    private final double width;
    private final List<TextRow> rows = new ArrayList<>();
    private List<Span> row = new ArrayList<>();
    private double rowWidth;
    private double indent;
    private int paragraph;
    private boolean isFirst;

    private TextRows(double size, double width) {
        this.size = size;
        this.width = width;
    }

    /**
     * The rows of a text. Words that are wider than a row are broken between letters.
     *
     * @param size of the letters, in points
     * @param width of the rows, in points; at least the size is taken
     */
    public static List<TextRow> of(RichText text, double size, double width) {
        TextRows breaker = new TextRows(size, Math.max(width, size));
        for (int i = 0; i < text.paragraphs().size(); i++) {
            breaker.add(i, text.paragraphs().get(i));
        }
        return breaker.rows;
    }

    /** How high rows are, in points. */
    public static double height(List<TextRow> rows, double size) {
        return rows.size() * size * TextRow.LEADING;
    }

    private void add(int index, Paragraph from) {
        paragraph = index;
        isFirst = true;
        double base = from.level() * INDENT * size;
        indent = base;
        if (!from.marker().isEmpty()) {
            row.add(Span.plain(from.marker() + " "));
            rowWidth = width(row.getFirst());
        }
        double hanging = base + rowWidth;
        for (Span span : from.spans()) {
            for (String word : words(span.text())) {
                place(span, word, hanging);
            }
        }
        end(hanging);
    }

    private void place(Span span, String word, double hanging) {
        double needed = FontRuns.width(word.stripTrailing(), span.isBold()) * size;
        if (!row.isEmpty() && indent + rowWidth + needed > width && hasText()) {
            end(hanging);
        }
        if (indent + rowWidth + needed <= width) {
            put(span, word);
            return;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        int from = letters.first();
        for (int to = letters.next(); to != BreakIterator.DONE; from = to, to = letters.next()) {
            String letter = word.substring(from, to);
            if (indent + rowWidth + FontRuns.width(letter, span.isBold()) * size > width
                    && hasText()) {
                end(hanging);
            }
            put(span, letter);
        }
    }

    private boolean hasText() {
        return !row.isEmpty() && !(isFirst && row.size() == 1 && row.getFirst().text().isBlank());
    }

    private void put(Span span, String text) {
        if (!row.isEmpty()) {
            Span last = row.getLast();
            if (last.isBold() == span.isBold()
                    && last.isItalic() == span.isItalic()
                    && java.util.Objects.equals(last.link(), span.link())) {
                row.removeLast();
                row.add(new Span(last.text() + text, last.isBold(), last.isItalic(), last.link()));
                rowWidth += FontRuns.width(text, span.isBold()) * size;
                return;
            }
        }
        row.add(new Span(text, span.isBold(), span.isItalic(), span.link()));
        rowWidth += FontRuns.width(text, span.isBold()) * size;
    }

    private void end(double hanging) {
        if (!row.isEmpty()) {
            rows.add(new TextRow(indent, paragraph, isFirst, row, rowWidth));
            row = new ArrayList<>();
            rowWidth = 0;
            isFirst = false;
        }
        indent = hanging;
    }

    private double width(Span span) {
        return FontRuns.width(span.text(), span.isBold()) * size;
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            words.add(text.substring(from, to));
        }
        return words;
    }
}
