package dev.waymark.formats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.formats.layout.Theme;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.map.JourneyMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/**
 * What nothing backs is hatched in every export that has a look, and nothing else is. The map has a
 * step, a card and a point of the same evidence, and an empty cell.
 */
class HatchingTest {
    private static final String ASSUMED = "{'kind':'assumed'}";
    private static final String NO_SOURCE = "{'kind':'researched','n':5}";
    private static final String MEASURED = "{'kind':'measured','source':'log','n':30}";

    /** Below every picture stands a hatched sample with its meaning. */
    private static final int LEGEND = 1;

    private static final double HATCH_WIDTH = 0.7;

    /** So far from its edge a box is looked at. */
    private static final double INSET = 3;

    @ParameterizedTest
    @ValueSource(strings = {ASSUMED, NO_SOURCE})
    void whatNothingBacksIsHatched(String evidence) throws IOException {
        JourneyMap map = map(evidence, "assumed");

        assertThat(svg(map)).isEqualTo(2 + LEGEND);
        assertThat(pdf(map)).isEqualTo(2 + LEGEND);
        assertThat(slides(map)).isEqualTo(2 + LEGEND);
        assertThat(html(map)).containsExactly("card unbacked", "card unbacked", "point unbacked");
        assertThat(workbook(map)).containsExactly("Ask", "dear", "1");
        assertThat(form(map)).containsExactly("steps", "thoughts", "mood");
    }

    @Test
    void whatIsBackedAndWhatIsEmptyIsNot() throws IOException {
        JourneyMap map = map(MEASURED, "assumed");

        assertThat(svg(map)).isEqualTo(LEGEND);
        assertThat(pdf(map)).isEqualTo(LEGEND);
        assertThat(slides(map)).isEqualTo(LEGEND);
        assertThat(html(map)).containsExactly("card", "card", "point");
        assertThat(workbook(map)).isEmpty();
        assertThat(form(map)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void aPixelPictureShowsTheHatching(Theme theme) throws IOException {
        long unbacked = png(map(ASSUMED, "assumed"), theme);
        long backed = png(map(MEASURED, "assumed"), theme);

        assertThat(unbacked).isGreaterThan(1_000).isGreaterThan(5 * backed);
    }

    @ParameterizedTest
    @CsvSource({"assumed,true", "measured,false"})
    void assumedCurvesAreDashedAndMeasuredOnesDrawnThrough(String kind, boolean isDashed) {
        String svg = text(map(MEASURED, kind), MapFormat.SVG);

        List<String> lines =
                svg.lines().filter(line -> line.contains("stroke-width=\"2.4\"")).toList();
        assertThat(lines).as("the curve, and its sample in the legend").hasSize(2);
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.contains("stroke-dasharray")).isEqualTo(isDashed));
    }

    private static JourneyMap map(String evidence, String curve) {
        return MapJson.read(
                """
                {"format":"waymark-map","formatVersion":2,"id":"m","version":0,"name":"Shop",
                "kind":"customer-journey","state":"as-is","personas":[{"id":"p","name":"Anna"}],
                "stages":[{"id":"s","name":"Look","steps":[{"id":"t","name":"Ask","evidence":$}]},
                  {"id":"empty","name":"Buy","steps":[]}],
                "lanes":[{"id":"l","kind":"thoughts"}],
                "cards":[{"id":"c","lane":"l","stage":"s","text":"dear","evidence":$}],
                "curves":[{"id":"k","persona":"p","kind":"#","points":[
                  {"id":"q","stage":"s","value":1,"evidence":$},
                  {"id":"r","stage":"empty","step":null,"value":0,
                    "evidence":{"kind":"measured","source":"log","n":30}}]}],
                "links":[]}
                """
                        .replace("$", evidence.replace('\'', '"'))
                        .replace("#", curve)
                        .replace("\"step\":null,", ""));
    }

    private static long svg(JourneyMap map) {
        String hatch = Theme.LIGHT.hatch(null).hex();
        return text(map, MapFormat.SVG)
                .lines()
                .filter(line -> line.startsWith("<path") && line.contains("stroke-width=\"0.7\""))
                .peek(line -> assertThat(line).contains("stroke=\"" + hatch + "\""))
                .count();
    }

    private static long pdf(JourneyMap map) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(map, MapFormat.PDF))) {
            long hatched = 0;
            for (PDPage page : document.getPages()) {
                hatched += hatches(page);
            }
            return hatched;
        }
    }

    /** How often lines as thin as a hatching's begin. */
    private static long hatches(PDContentStream content) throws IOException {
        long hatches = 0;
        Object before = "";
        for (Object token : new PDFStreamParser(content).parse()) {
            if (token instanceof Operator operator
                    && operator.getName().equals("w")
                    && before instanceof COSNumber width
                    && Math.abs(width.floatValue() - HATCH_WIDTH) < 1e-3) {
                hatches++;
            }
            before = token;
        }
        return hatches;
    }

    private static long slides(JourneyMap map) throws IOException {
        try (XMLSlideShow show =
                new XMLSlideShow(new ByteArrayInputStream(bytes(map, MapFormat.PPTX)))) {
            long hatched = 0;
            for (XSLFSlide slide : show.getSlides()) {
                for (XSLFShape shape : slide.getShapes()) {
                    hatched += shape.getXmlObject().xmlText().contains("pattFill") ? 1 : 0;
                }
            }
            return hatched;
        }
    }

    /** The looks of steps, cards and points of the table in their order. */
    private static List<String> html(JourneyMap map) {
        String page = text(map, MapFormat.HTML);
        assertThat(page).containsPattern("\\.unbacked\\{[^}]*repeating-linear-gradient");
        assertThat(page).containsPattern("\\.unbacked\\{[^}]*print-color-adjust:exact");
        List<String> looks = new ArrayList<>();
        Matcher found = Pattern.compile("class=\"((?:card|point)[^\"]*)\"").matcher(page);
        while (found.find()) {
            looks.add(found.group(1));
        }
        assertThat(looks.removeLast())
                .as("of the point that is always measured")
                .isEqualTo("point");
        return looks;
    }

    /** The texts of the hatched cells of the first sheet. */
    private static List<String> workbook(JourneyMap map) throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(bytes(map, MapFormat.XLSX)))) {
            List<String> hatched = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellStyle().getFillPattern() == FillPatternType.THIN_FORWARD_DIAG) {
                        assertThat(cell.getCellStyle().getBorderTop())
                                .isEqualTo(BorderStyle.DASHED);
                        hatched.add(cell.getStringCellValue());
                    }
                }
            }
            assertThat(book.getSheetAt(0).getFooter().getLeft().isEmpty())
                    .isEqualTo(hatched.isEmpty());
            return hatched;
        }
    }

    /** The fields of the first stage that are hatched and have a dashed edge. */
    private static List<String> form(JourneyMap map) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(map, MapFormat.FORM))) {
            List<String> hatched = new ArrayList<>();
            for (var field : document.getDocumentCatalog().getAcroForm().getFieldTree()) {
                if (field.getWidgets().isEmpty()) {
                    continue;
                }
                PDAnnotationWidget widget = field.getWidgets().getFirst();
                if (widget.isHidden()) {
                    continue;
                }
                boolean isHatched = hatches(widget.getNormalAppearanceStream()) > 0;
                PDBorderStyleDictionary edge = widget.getBorderStyle();
                assertThat(edge != null && edge.getStyle().equals("D")).isEqualTo(isHatched);
                if (isHatched) {
                    assertThat(field.getFullyQualifiedName()).startsWith("stage1.");
                    hatched.add(field.getPartialName());
                }
            }
            return hatched;
        }
    }

    /** How many pixels of the card and the step have nearly the colour of the hatching. */
    private static long png(JourneyMap map, Theme theme) throws IOException {
        ExportOptions plain = ExportOptions.in("en");
        ExportOptions options =
                new ExportOptions(
                        theme, plain.labels(), plain.paper(), plain.isCut(), plain.table());
        BufferedImage image =
                ImageIO.read(
                        new ByteArrayInputStream(MapExport.write(map, MapFormat.PNG, options)));
        String svg = text(map, MapFormat.SVG);
        double scale = image.getWidth() / number(svg, " width");
        int hatch = theme.hatch(null).rgb();
        long count = 0;
        for (String box : svg.lines().filter(line -> line.contains(" rx=\"5\"")).toList()) {
            double left = number(box, " x");
            double top = number(box, " y");
            for (double y = top + INSET; y < top + number(box, " height") - INSET; y += 1 / scale) {
                for (double x = left + INSET;
                        x < left + number(box, " width") - INSET;
                        x += 1 / scale) {
                    int pixel = image.getRGB((int) (x * scale), (int) (y * scale));
                    count += distance(pixel, hatch) < 12 ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static double number(String element, String attribute) {
        Matcher found = Pattern.compile(attribute + "=\"([0-9.]+)\"").matcher(element);
        assertThat(found.find()).as("%s of %s", attribute, element).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static int distance(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }

    private static String text(JourneyMap map, MapFormat format) {
        return new String(bytes(map, format), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JourneyMap map, MapFormat format) {
        return MapExport.write(map, format, ExportOptions.in("en"));
    }
}
