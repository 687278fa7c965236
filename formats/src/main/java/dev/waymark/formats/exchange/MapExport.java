package dev.waymark.formats.exchange;

import dev.waymark.formats.cjml.CjmlWriter;
import dev.waymark.formats.csvmap.CsvMap;
import dev.waymark.formats.drawing.Drawing;
import dev.waymark.formats.html.HtmlWriter;
import dev.waymark.formats.layout.MapLayout;
import dev.waymark.formats.layout.PictureOptions;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.mermaid.MermaidWriter;
import dev.waymark.formats.pdf.PaperSize;
import dev.waymark.formats.pdf.PdfWriter;
import dev.waymark.formats.pdfform.FormWriter;
import dev.waymark.formats.png.PngWriter;
import dev.waymark.formats.pptx.PptxWriter;
import dev.waymark.formats.svg.SvgWriter;
import dev.waymark.formats.tables.TableExport;
import dev.waymark.formats.tables.TableForm;
import dev.waymark.formats.xlsx.XlsxWriter;
import dev.waymark.maps.map.JourneyMap;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes maps in every format. */
public final class MapExport {
    /** Pixels a point of PNG. */
    private static final double PIXELS = 2;

    /** Below this part of their size letters are too small to read on paper and slides. */
    private static final double READABLE = 0.7;

    private MapExport() {}

    /**
     * The file of a map.
     *
     * @throws dev.waymark.engine.fault.JourneyException LIMIT, FORM_TOO_LARGE, CELL_TOO_LONG; DATA,
     *     BAD_PICTURE
     */
    public static byte[] write(JourneyMap map, MapFormat format, ExportOptions options) {
        PictureOptions picture = new PictureOptions(options.theme(), options.labels());
        return switch (format) {
            case JSON -> utf8(MapJson.write(map));
            case SVG -> utf8(SvgWriter.write(MapLayout.whole(map, picture)));
            case PNG -> PngWriter.write(MapLayout.whole(map, picture), PIXELS);
            case PDF -> PdfWriter.write(pages(map, picture, options), options.paper());
            case FORM -> FormWriter.write(map, options.labels());
            case PPTX ->
                    PptxWriter.write(
                            MapLayout.pages(
                                    map,
                                    picture,
                                    PptxWriter.WIDTH / READABLE,
                                    PptxWriter.HEIGHT / READABLE));
            case XLSX ->
                    XlsxWriter.write(
                            TableExport.all(map, options.labels()),
                            options.labels().word("word.unbacked"));
            case CSV ->
                    utf8(
                            CsvMap.write(
                                    options.table() == TableForm.GRID
                                            ? TableExport.grid(map, options.labels())
                                            : TableExport.rows(map)));
            case MERMAID -> utf8(MermaidWriter.write(map));
            case CJML -> utf8(CjmlWriter.write(map));
            case HTML -> utf8(HtmlWriter.write(map, picture));
        };
    }

    private static List<Drawing> pages(
            JourneyMap map, PictureOptions picture, ExportOptions options) {
        PaperSize paper = options.paper();
        return options.isCut()
                ? MapLayout.pages(map, picture, paper.width() / READABLE, paper.height() / READABLE)
                : List.of(MapLayout.whole(map, picture));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
