package dev.waymark.formats.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.formats.mapping.Mapping;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class SheetEventsTest {
    @Test
    void readsAWorkbooksFirstSheetWithCells() throws IOException {
        Reading reading =
                Reading.of("events.xlsx", workbook(), Mapping.GUESSED.withZone("Europe/Riga"));
        assertThat(reading.lines())
                .containsExactly(
                        "ada 2026-01-01T08:30:00Z Bestellt channel=web value=12.5 city=Rīga",
                        "бен 2026-01-02T22:00:00Z 下单 channel=phone city=Київ");
        assertThat(reading.faults().first().getFirst().line()).isEqualTo(4);
        assertThat(reading.faults().first().getFirst().column()).isEqualTo("time");
    }

    @Test
    void showsAWorkbookBeforeItIsRead() throws IOException {
        try (EventFile file =
                EventFile.open(new java.io.ByteArrayInputStream(workbook()), "events.xlsx")) {
            Preview preview = file.preview(Mapping.GUESSED);
            assertThat(preview.format()).isEqualTo("xlsx");
            assertThat(preview.encoding()).isNull();
            assertThat(preview.columns())
                    .extracting(Preview.Column::role)
                    .containsExactly("customer", "time", "type", "channel", "value", null);
            assertThat(preview.events()).hasSize(2);
        }
    }

    @Test
    void refusesWhatIsPackedTooTightlyOrNoWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 150; i++) {
                    zip.write(blank);
                }
            }
        }
        for (byte[] bad :
                new byte[][] {
                    bytes.toByteArray(), "PK\3\4rest".getBytes(StandardCharsets.ISO_8859_1)
                }) {
            assertThatThrownBy(() -> Reading.of("bad.xlsx", bad, Mapping.GUESSED))
                    .hasMessageContaining("\"bad.xlsx\" is damaged, packed too tightly");
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Empty");
            Sheet sheet = book.createSheet("Events");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
            texts(sheet.createRow(0), "customer", "time", "type", "channel", "value", "city");
            Row first = sheet.createRow(1);
            texts(first, "ada", "", "Bestellt", "web", "", "Rīga");
            first.getCell(1).setCellValue(LocalDateTime.parse("2026-01-01T10:30"));
            first.getCell(1).setCellStyle(date);
            first.getCell(4).setCellValue(12.5);
            Row second = sheet.createRow(2);
            texts(second, "бен", "", "下单", "phone", "", "Київ");
            second.getCell(1).setCellValue(LocalDateTime.parse("2026-01-03T00:00"));
            second.getCell(1).setCellStyle(date);
            texts(sheet.createRow(3), "eve", "some day", "Bestellt", "", "", "");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void texts(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
