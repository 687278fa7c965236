package dev.waymark.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TextTableTest {
    @Test
    void findsColumnsWhateverTheirCase() {
        TextTable table =
                TextTable.parse(new TableName("table"), "Channel, Місяць \nweb,2026-01\n");
        assertThat(table.find("spend", "channel")).isZero();
        assertThat(table.find("МІСЯЦЬ")).isEqualTo(1);
        assertThat(table.find("spend")).isEqualTo(-1);
        assertThat(table.rows()).containsExactly(new TextTable.Row(2, List.of("web", "2026-01")));
    }

    @Test
    void refusesTwoColumnsThatOnlyCaseTellsApart() {
        assertRefused(
                "id,Spend,spend\na,1,2\n",
                "\"table\" has two columns \"Spend\" and \"spend\"; names must differ by more than"
                        + " case. Rename or remove one of them.");
        assertRefused(
                "Ціна;x; ЦІНА\n",
                "\"table\" has two columns \"Ціна\" and \"ЦІНА\"; names must differ by more than"
                        + " case. Rename or remove one of them.");
        assertRefused(
                "id,id\n",
                "\"table\" has two columns \"id\" and \"id\"; names must differ by more than case."
                        + " Rename or remove one of them.");
    }

    @Test
    void takesSeveralColumnsWithoutAName() {
        assertThat(TextTable.parse(new TableName("table"), "id,,\na,,\n").columns())
                .containsExactly("id", "", "");
    }

    @Test
    void passesOverAByteOrderMark(@TempDir Path folder) throws IOException {
        String text = "\uFEFF\"path\",conversions\na,1\n";
        TextTable given = TextTable.parse(new TableName("p.csv"), text);
        assertThat(given.columns()).containsExactly("path", "conversions");
        Path file = Files.writeString(folder.resolve("p.csv"), text);
        assertThat(TextTable.read(file)).isEqualTo(given);
    }

    @Test
    void readsWhatSpreadsheetsCallUnicodeText(@TempDir Path folder) throws IOException {
        byte[] marked =
                "\uFEFFpath\tconversions\r\nпошук\t1\r\n".getBytes(StandardCharsets.UTF_16LE);
        TextTable table = TextTable.read(Files.write(folder.resolve("p.txt"), marked));
        assertThat(table.rows()).containsExactly(new TextTable.Row(2, List.of("пошук", "1")));
    }

    @Test
    void keepsRowsOfAnotherLengthApart() {
        TextTable table = TextTable.parse(new TableName(null), "a,b\n1,2\n1\n1,2,3\n4,5\n");
        assertThat(table.rows()).extracting(TextTable.Row::line).containsExactly(2L, 5L);
        assertThat(table.uneven())
                .containsExactly(new TextTable.UnevenRow(3, 1), new TextTable.UnevenRow(4, 3));
    }

    @Test
    void saysWhatIsGivenInPlaceOfText(@TempDir Path folder) throws IOException {
        byte[] png = {
            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
        };
        assertNoText(
                folder, "chart.png", png, "\"chart.png\" is not a text table: it is a picture.");
        byte[] workbook = {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 7, 7};
        assertNoText(
                folder,
                "paths.xlsx",
                workbook,
                "\"paths.xlsx\" is not a text table: it is a workbook (.xlsx) or another archive.");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 26};
        assertNoText(
                folder,
                "p.xls",
                old,
                "\"p.xls\" is not a text table: it is an old Excel workbook.");
        byte[] words = "a,b\n1,\0\n".getBytes(StandardCharsets.UTF_8);
        assertNoText(
                folder, "p.bin", words, "\"p.bin\" is not a text table: line 2 holds a NUL byte.");
        byte[] noise = "a\1\2\3\4\5b".getBytes(StandardCharsets.UTF_8);
        assertNoText(
                folder,
                "n.bin",
                noise,
                "\"n.bin\" is not a text table: it is full of control characters.");
    }

    /** Refused as a file, and as the text that a browser makes of it. */
    private static void assertNoText(Path folder, String name, byte[] bytes, String message)
            throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        String sent = new String(bytes, StandardCharsets.UTF_8);
        for (ThrowableAssert.ThrowingCallable reading :
                List.<ThrowableAssert.ThrowingCallable>of(
                        () -> TextTable.read(file),
                        () -> TextTable.parse(new TableName(name), sent))) {
            assertThatThrownBy(reading)
                    .isInstanceOfSatisfying(
                            JourneyException.class,
                            it -> assertThat(it.code()).isEqualTo("BINARY_FILE"))
                    .hasMessage(message + " Save it as CSV, in UTF-8.");
        }
    }

    @Test
    void refusesATextThatABrowserReadInTheWrongEncoding(@TempDir Path folder) throws IOException {
        byte[] old = "path,conversions\nпошук,1\n".getBytes(Charset.forName("windows-1251"));
        TextTable read = TextTable.read(Files.write(folder.resolve("p.csv"), old));
        assertThat(read.rows()).containsExactly(new TextTable.Row(2, List.of("пошук", "1")));
        String sent = new String(old, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TextTable.parse(new TableName("p.csv"), sent))
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        it -> assertThat(it.code()).isEqualTo("BINARY_FILE"))
                .hasMessage(
                        "\"p.csv\" has characters in line 2 that cannot be read (\uFFFD). Save it"
                                + " as CSV, in UTF-8.");
    }

    @Test
    void callsATableWithoutANameTheTable() {
        assertThatThrownBy(() -> TextTable.parse(new TableName(" "), ""))
                .hasMessage("The table is empty. Begin with a row of column names.");
        assertThat(new TableName("a\nb.csv")).hasToString("\"a b.csv\"");
        assertThatThrownBy(() -> TableName.given("x".repeat(256)))
                .hasMessage(
                        "file has 256 characters, and at most 255 are taken. Give the file's name"
                                + " without its folders, or leave it out.");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> TextTable.parse(new TableName("table"), text))
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        it -> {
                            assertThat(it.code()).isEqualTo("DUPLICATE_COLUMN");
                            assertThat(it.kind()).isEqualTo(FaultKind.DATA);
                        })
                .hasMessage(message);
    }
}
