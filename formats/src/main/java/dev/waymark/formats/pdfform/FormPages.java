package dev.waymark.formats.pdfform;

import dev.waymark.formats.drawing.Hatch;
import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.Point;
import dev.waymark.formats.drawing.TextRow;
import dev.waymark.formats.drawing.TextRows;
import dev.waymark.formats.fonts.FontRun;
import dev.waymark.formats.fonts.FontRuns;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.richtext.RichText;
import dev.waymark.formats.richtext.Span;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of a form: headings, labels and fields from top to bottom. */
final class FormPages {
    private static final double MARGIN = 44;
    private static final double SIZE = 10;
    private static final double LABEL = 9;
    private static final double TITLE = 16;
    private static final double HEADING = 13;
    private static final double PADDING = 4;
    private static final double SINGLE = 20;
    private static final double LEAST = 54;
    private static final double MOST = 420;
    private static final double GAP = 9;
    private static final float[] DASHES = {4, 3};

    private final PDDocument document;
    private final PDAcroForm form;
    private final FormFonts fonts;
    private final Map<String, PDNonTerminalField> groups = new LinkedHashMap<>();
    private final Map<String, List<PDField>> children = new LinkedHashMap<>();
    private final double width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private PDPage page = new PDPage(PDRectangle.A4);
    private @Nullable PDPageContentStream out;
    private double y;

    FormPages(PDDocument document, PDAcroForm form, FormFonts fonts) throws IOException {
        this.document = document;
        this.form = form;
        this.fonts = fonts;
        newPage();
    }

    /**
     * The title and how to fill the form in.
     *
     * @param isHatched whether to say what the hatching means
     */
    void head(String title, Labels labels, boolean isHatched) throws IOException {
        write(RichText.bold(title), TITLE, 0);
        write(RichText.plain(labels.word("word.form")), LABEL, 0);
        write(RichText.plain(labels.word("word.oneCardALine")), LABEL, 0);
        if (isHatched) {
            write(RichText.plain(labels.word("word.unbacked")), LABEL, 0);
        }
        y -= GAP;
    }

    void section(FormSection section) throws IOException {
        if (section.startsPage()) {
            newPage();
        }
        if (!section.title().isEmpty()) {
            write(RichText.bold(section.title()), HEADING, 0);
            y -= GAP;
        }
        for (FormField field : section.fields()) {
            field(field, section.title());
        }
    }

    /** A field without a place on paper. */
    void hidden(String name, String value) {
        PDTextField field = create(name);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(0, 0, 0, 0));
        widget.setPage(document.getPage(0));
        widget.setHidden(true);
        field.setMultiline(true);
        field.getCOSObject().setString(COSName.V, value);
        field.setDefaultAppearance("/NotoSans 10 Tf 0 g");
    }

    void finish() throws IOException {
        close();
        for (Map.Entry<String, PDNonTerminalField> group : groups.entrySet()) {
            group.getValue().setChildren(children.getOrDefault(group.getKey(), List.of()));
        }
        form.setFields(new ArrayList<>(groups.values()));
    }

    private void field(FormField field, String section) throws IOException {
        List<TextRow> rows = TextRows.of(lines(field.value()), SIZE, width - 2 * PADDING);
        double high =
                field.isLong()
                        ? Math.clamp(TextRows.height(rows, SIZE) + 2 * PADDING, LEAST, MOST)
                        : SINGLE;
        RichText label = RichText.bold(field.label());
        double above = TextRows.height(TextRows.of(label, LABEL, width), LABEL);
        if (y - above - high < MARGIN) {
            newPage();
        }
        write(label, LABEL, 0);
        PDRectangle place =
                new PDRectangle((float) MARGIN, (float) (y - high), (float) width, (float) high);
        PDTextField text = create(field.name());
        text.setMultiline(field.isLong());
        text.setDefaultAppearance(fonts.appearance(field));
        text.setAlternateFieldName(
                section.isEmpty() ? field.label() : section + ": " + field.label());
        if (!field.value().isEmpty()) {
            text.getCOSObject().setString(COSName.V, field.value());
        }
        PDAnnotationWidget widget = text.getWidgets().getFirst();
        widget.setRectangle(place);
        widget.setPage(page);
        widget.setPrinted(true);
        PDAppearanceCharacteristicsDictionary look =
                new PDAppearanceCharacteristicsDictionary(
                        new org.apache.pdfbox.cos.COSDictionary());
        look.setBorderColour(color(0.55f));
        look.setBackground(color(0.97f));
        widget.setAppearanceCharacteristics(look);
        if (field.isUnbacked()) {
            // programs draw a field anew once it is changed: the dashed edge stays even then
            PDBorderStyleDictionary edge = new PDBorderStyleDictionary();
            edge.setWidth(1);
            edge.setStyle(PDBorderStyleDictionary.STYLE_DASHED);
            widget.setBorderStyle(edge);
        }
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance(place, rows, field.isUnbacked()));
        widget.setAppearance(appearances);
        page.getAnnotations().add(widget);
        y -= high + GAP;
    }

    private PDAppearanceStream appearance(PDRectangle place, List<TextRow> rows, boolean isUnbacked)
            throws IOException {
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        appearance.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, appearance)) {
            content.setNonStrokingColor(0.97f);
            content.setStrokingColor(0.55f);
            content.addRect(0.5f, 0.5f, place.getWidth() - 1, place.getHeight() - 1);
            content.fill();
            if (isUnbacked) {
                hatch(content, place);
                content.setLineDashPattern(DASHES, 0);
            }
            content.addRect(0.5f, 0.5f, place.getWidth() - 1, place.getHeight() - 1);
            content.stroke();
            content.beginMarkedContent(COSName.getPDFName("Tx"));
            content.saveGraphicsState();
            content.addRect(1, 1, place.getWidth() - 2, place.getHeight() - 2);
            content.clip();
            content.setNonStrokingColor(0f);
            double baseline = place.getHeight() - PADDING - SIZE * TextRow.ASCENT;
            rows(content, rows, SIZE, PADDING, baseline);
            content.restoreGraphicsState();
            content.endMarkedContent();
        }
        return appearance;
    }

    /** In the colour of the edge, lighter. */
    private static void hatch(PDPageContentStream content, PDRectangle place) throws IOException {
        float high = place.getHeight();
        Mark.Box box =
                new Mark.Box(
                        0.5, 0.5, place.getWidth() - 1, high - 1, 0, null, null, 0, false, null);
        content.setStrokingColor(0.8f);
        content.setLineWidth((float) Hatch.WIDTH);
        for (Point[] ends : Hatch.lines(box)) {
            content.moveTo((float) ends[0].x(), high - (float) ends[0].y());
            content.lineTo((float) ends[1].x(), high - (float) ends[1].y());
        }
        content.stroke();
        content.setStrokingColor(0.55f);
        content.setLineWidth(1);
    }

    private void rows(
            PDPageContentStream content, List<TextRow> rows, double size, double x, double top)
            throws IOException {
        double baseline = top;
        for (TextRow row : rows) {
            double at = x + row.indent();
            for (Span piece : row.pieces()) {
                for (FontRun run : FontRuns.of(piece.text(), piece.isBold())) {
                    content.beginText();
                    content.setFont(fonts.drawn(run.face()), (float) size);
                    content.newLineAtOffset((float) at, (float) baseline);
                    content.showText(run.text());
                    content.endText();
                    at += FontRuns.width(run) * size;
                }
            }
            baseline -= size * TextRow.LEADING;
        }
    }

    private PDTextField create(String name) {
        int dot = name.indexOf('.');
        String group = name.substring(0, dot);
        PDNonTerminalField parent =
                groups.computeIfAbsent(
                        group,
                        key -> {
                            PDNonTerminalField made = new PDNonTerminalField(form);
                            made.setPartialName(key);
                            return made;
                        });
        PDTextField field = new PDTextField(form);
        field.setPartialName(name.substring(dot + 1));
        field.getCOSObject().setItem(COSName.PARENT, parent.getCOSObject());
        children.computeIfAbsent(group, key -> new ArrayList<>()).add(field);
        return field;
    }

    private void write(RichText text, double size, double indent) throws IOException {
        List<TextRow> rows = TextRows.of(text, size, width - indent);
        PDPageContentStream content = out;
        if (content != null) {
            content.setNonStrokingColor(0f);
            rows(content, rows, size, MARGIN + indent, y - size * TextRow.ASCENT);
        }
        y -= TextRows.height(rows, size) + 2;
    }

    private void newPage() throws IOException {
        close();
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }

    private static RichText lines(String text) {
        List<dev.waymark.formats.richtext.Paragraph> paragraphs = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            String shown = line.isBlank() ? " " : line;
            paragraphs.add(
                    new dev.waymark.formats.richtext.Paragraph("", 0, List.of(Span.plain(shown))));
        }
        return new RichText(paragraphs);
    }

    private static PDColor color(float grey) {
        return new PDColor(new float[] {grey, grey, grey}, PDDeviceRGB.INSTANCE);
    }
}
