package dev.waymark.formats.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.csvmap.CsvMap;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.pdfform.FormWriter;
import dev.waymark.formats.tables.TableExport;
import dev.waymark.formats.tables.TableForm;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;

import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Damaged and hostile files end in a message with a code; nothing of them is run or passed on. */
class HostileMapFilesTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final ImportOptions OPTIONS = new ImportOptions("new", "Name", null);

    @Test
    void entitiesOfXmlAreRefused() {
        refused(
                "UNSAFE_XML",
                MapFormat.CJML,
                "<!DOCTYPE CJML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><CJML><plannedJourney>"
                        + "<journeyTitle>&x;</journeyTitle></plannedJourney></CJML>");
    }

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder text = new StringBuilder("<!DOCTYPE CJML [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        text.append("]><CJML><plannedJourney><journeyTitle>&l29;</journeyTitle>");
        refused("UNSAFE_XML", MapFormat.CJML, text + "</plannedJourney></CJML>");
    }

    @Test
    void brokenFilesNameTheirFormat() {
        refused("INVALID_XML", MapFormat.CJML, "<CJML><plannedJourney>");
        refused("NOT_CJML", MapFormat.CJML, "<html/>");
        refused("NOT_MERMAID_JOURNEY", MapFormat.MERMAID, "flowchart LR\n a --> b");
        refused("INVALID_MAP", MapFormat.JSON, "{");
        refused("INVALID_XLSX", MapFormat.XLSX, "no zip");
        refused("INVALID_PDF", MapFormat.FORM, "no pdf");
        refused("INVALID_PDF", MapFormat.FORM, "%PDF-1.7\nbroken");
        refused("NOT_A_TEXT", MapFormat.CSV, "a\0b");
        refused("FORMAT_NOT_READ", MapFormat.SVG, "<svg/>");
        refused("EMPTY_TABLE", MapFormat.CSV, "");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        byte[] harmless = padded(1, 1, new byte[1 << 10]);
        byte[] bomb = padded(1, 120, new byte[1 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);

        assertThat(read(MapFormat.XLSX, harmless).imported().map().cards()).hasSize(1);
        refused("INVALID_XLSX", MapFormat.XLSX, bomb);
    }

    @Test
    void aZipOfManyPartsIsRefusedByTheirSum() throws IOException {
        byte[] part = new byte[1 << 20];
        byte[] piece = new byte[20_000];
        new java.util.Random(7).nextBytes(piece);
        for (int i = 0; i < part.length; i++) {
            part[i] = piece[i % piece.length];
        }
        byte[] few = padded(4, 10, part);
        byte[] many = padded(11, 10, part);
        assertThat(many.length).isLessThan(2 << 20);

        assertThat(read(MapFormat.XLSX, few).imported().map().cards()).hasSize(1);
        refused("INVALID_XLSX", MapFormat.XLSX, many);
    }

    /** A workbook of ours with more parts, each of which is the same bytes several times. */
    private static byte[] padded(int parts, int times, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] book = MapExport.write(saying("calm"), MapFormat.XLSX, ExportOptions.in("en"));
        try (ZipArchiveInputStream in =
                        new ZipArchiveInputStream(
                                new ByteArrayInputStream(book), "UTF-8", false, true);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            for (int part = 0; part < parts; part++) {
                zip.putNextEntry(new ZipEntry("xl/padding" + part + ".xml"));
                for (int i = 0; i < times; i++) {
                    zip.write(bytes);
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void formulasInAWorkbookAreNotComputedAndNotWrittenBack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Board");
            sheet.createRow(0).createCell(1).setCellValue("Look");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Thoughts");
            row.createCell(1).setCellFormula("HYPERLINK(\"http://evil.example\",\"click\")");
            sheet.createRow(2).createCell(0).setCellValue("Needs");
            sheet.getRow(2).createCell(1).setCellValue("=cmd|' /C calc'!A0");
            book.write(out);
        }

        JourneyMap map =
                MapImport.read(out.toByteArray(), MapFormat.XLSX, OPTIONS).imported().map();

        assertThat(map.cards()).extracting(Card::text).containsExactly("=cmd|' /C calc'!A0");
        byte[] back = MapExport.write(map, MapFormat.XLSX, ExportOptions.in("en"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(back))) {
            var cell = book.getSheetAt(0).getRow(2).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void formulasInCsvAreDisarmedAndComeBack() {
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "＝1", "- item")) {
            JourneyMap map = saying(text);

            String csv = CsvMap.write(TableExport.rows(map));
            MapFile back =
                    MapImport.read(csv.getBytes(StandardCharsets.UTF_8), MapFormat.CSV, OPTIONS);

            assertThat(csv).contains("'" + text);
            assertThat(back.imported().map().cards().getFirst().text()).isEqualTo(text);
        }
    }

    @Test
    void scriptsInTextsAreOnlyText() {
        JourneyMap map =
                saying(SCRIPT + "<img src=x onerror=alert(1)> [x](javascript:alert(1)) \"'>")
                        .renamed("]]>" + SCRIPT);
        for (MapFormat format : List.of(MapFormat.SVG, MapFormat.HTML)) {
            String file =
                    new String(
                            MapExport.write(map, format, ExportOptions.in("en")),
                            StandardCharsets.UTF_8);

            assertThat(file).doesNotContain("<script").doesNotContain("<img");
            assertThat(file).doesNotContain("href=\"javascript").contains("&lt;script&gt;");
        }
    }

    @Test
    void scriptsInAFormAreNotKept() throws IOException {
        byte[] form = FormWriter.write(saying("calm"), Labels.english());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(form)) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            document.save(out);
        }

        MapFile file = MapImport.read(out.toByteArray(), MapFormat.FORM, OPTIONS);

        assertThat(file.imported().notices())
                .extracting(notice -> notice.code())
                .contains("SCRIPTS_IGNORED");
        byte[] again =
                MapExport.write(file.imported().map(), MapFormat.FORM, ExportOptions.in(null));
        assertThat(new String(again, StandardCharsets.ISO_8859_1)).doesNotContain("JavaScript");
    }

    @Test
    void aPdfThatUnpacksToTooMuchIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            COSStream bomb = document.getDocument().createCOSStream();
            try (OutputStream stream = bomb.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 160; i++) {
                    stream.write(zeros);
                }
            }
            document.getDocumentCatalog().getCOSObject().setItem("Bomb", bomb);
            document.save(out);
        }

        refused("UNSAFE_PDF", MapFormat.FORM, out.toByteArray());
    }

    @Test
    void anotherPdfIsNoForm() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(out);
        }

        refused("NOT_A_FORM", MapFormat.FORM, out.toByteArray());
    }

    @Test
    void largePicturesAreRefused() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9_000, 9_000, BufferedImage.TYPE_BYTE_BINARY), "png", png);

        refused("PICTURE_TOO_LARGE", MapFormat.JSON, withPicture(png.toByteArray()));
        refused(
                "BAD_PICTURE",
                MapFormat.JSON,
                withPicture(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}));
        refused("FILE_TOO_LARGE", MapFormat.JSON, new byte[26_000_000]);
    }

    @Test
    void picturesArePaintedAnew() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
        png.write(SCRIPT.getBytes(StandardCharsets.UTF_8));

        MapFile file =
                MapImport.read(
                        withPicture(png.toByteArray()).getBytes(StandardCharsets.UTF_8),
                        MapFormat.JSON,
                        OPTIONS);

        byte[] picture =
                java.util.Objects.requireNonNull(
                                file.imported().map().personas().getFirst().picture())
                        .bytes();
        assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void mapsOverALimitAreRefusedWithTheLimitNamed() {
        StringBuilder text = new StringBuilder("journey\n");
        for (int i = 0; i < 201; i++) {
            text.append("section ").append(i).append('\n');
        }
        assertThatThrownBy(
                        () ->
                                read(
                                        MapFormat.MERMAID,
                                        text.toString().getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("201")
                .hasMessageContaining("200")
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        fault -> assertThat(fault.code()).isEqualTo("MAP_REFUSED"));
    }

    @Test
    void oddScoresAreClampedWithANotice() {
        MapFile file =
                read(
                        MapFormat.MERMAID,
                        "journey\n a: 12: Me\n b: happy: Me\n c: -2: Me\n d\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(file.imported().notices())
                .extracting(notice -> notice.code())
                .containsExactly(
                        "SCORE_CLAMPED",
                        "SCORE_UNREADABLE",
                        "SCORE_CLAMPED",
                        "SCORE_MISSING",
                        "NAME_MISSING");
        assertThat(file.imported().map().curves().getFirst().points())
                .extracting(point -> point.value())
                .containsExactly(2.0, 0.0, -2.0);
    }

    @Test
    void foreignTablesAreGuessed() {
        MapFile german =
                read(
                        MapFormat.CSV,
                        "Phase;Schritt;Zeile;Text\nKauf;Zahlen;Schmerzpunkte;zu teuer\n"
                                .getBytes(StandardCharsets.UTF_8));
        MapFile grid =
                read(
                        MapFormat.CSV,
                        ";Look;Buy\nБольові точки;довго;\nOur own row;;x\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(german.table()).isEqualTo(TableForm.LONG);
        assertThat(german.imported().map().lanes())
                .extracting(Lane::kind)
                .containsExactly(LaneKind.PAIN_POINTS);
        assertThat(grid.table()).isEqualTo(TableForm.GRID);
        assertThat(grid.imported().map().lanes())
                .extracting(Lane::kind)
                .containsExactly(LaneKind.PAIN_POINTS, LaneKind.OWN);
        assertThat(grid.imported().map().name()).isEqualTo("Name");
    }

    private static JourneyMap saying(String text) {
        return JourneyMap.builder("m", "Map")
                .addStage(Stage.of("s", "Stage", List.of()))
                .addLane(Lane.of("l", LaneKind.THOUGHTS))
                .addCard(Card.of("c", "l", "s", text))
                .build();
    }

    private static String withPicture(byte[] picture) {
        String uri = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
        return MapJson.write(saying("x"))
                .replaceFirst(
                        "\"personas\" : \\[ *]",
                        "\"personas\" : [{\"id\":\"p\",\"name\":\"A\",\"picture\":\""
                                + uri
                                + "\"}]");
    }

    private static void refused(String code, MapFormat format, String file) {
        refused(code, format, file.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String code, MapFormat format, byte[] file) {
        assertThatThrownBy(() -> read(format, file))
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        fault ->
                                assertThat(fault.code())
                                        .as(Map.of(format, fault).toString())
                                        .isEqualTo(code));
    }

    private static MapFile read(MapFormat format, byte[] file) {
        return MapImport.read(file, format, OPTIONS);
    }
}
