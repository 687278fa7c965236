package dev.waymark.formats.exchange;

import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.layout.Theme;
import dev.waymark.formats.pdf.PaperSize;
import dev.waymark.formats.tables.TableForm;

import org.jspecify.annotations.Nullable;

/**
 * How a map is written.
 *
 * @param theme of pictures and pages
 * @param labels the words of heads and lanes
 * @param paper of the PDF
 * @param isCut whether the PDF may have several pages, so that letters stay large
 * @param table of CSV: grid or long
 */
public record ExportOptions(
        Theme theme, Labels labels, PaperSize paper, boolean isCut, TableForm table) {
    /** Light, A3, one page, long form, in a language; null for English. */
    public static ExportOptions in(@Nullable String language) {
        return new ExportOptions(
                Theme.LIGHT, Labels.of(language), PaperSize.A3, false, TableForm.LONG);
    }
}
