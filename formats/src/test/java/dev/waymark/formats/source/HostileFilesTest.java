package dev.waymark.formats.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.log.Event;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapping.Mapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

class HostileFilesTest {
    private static final String ROWS =
            "customer,time,type\n" + "anna,2024-03-01T10:00:00Z,visit\n".repeat(5_000);

    @TempDir Path folder;

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void refuses(String name, byte[] bytes, String code, String message) {
        assertThatThrownBy(() -> Reading.of(name, bytes, Mapping.GUESSED))
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(FaultKind.DATA);
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.getMessage()).matches(message);
                        });
    }

    private static void refuses(String name, String text, String code, String message) {
        refuses(name, text.getBytes(StandardCharsets.UTF_8), code, message);
    }

    @Test
    void readsPackedFiles() throws IOException {
        assertThat(Reading.of("a.csv.gz", gzip(ROWS), Mapping.GUESSED).events()).hasSize(5_000);
    }

    @Test
    void refusesATruncatedPackedFile() throws IOException {
        byte[] whole = gzip(ROWS);
        refuses(
                "a.csv.gz",
                Arrays.copyOf(whole, whole.length - 20),
                "TRUNCATED",
                "\"a.csv.gz\" ends in the middle: its gzip data breaks off after [\\d,]+ bytes."
                        + " Fetch or pack it again.");
    }

    @Test
    void refusesADamagedPackedFile() throws IOException {
        byte[] whole = gzip(ROWS);
        whole[whole.length - 6] ^= 0x55;
        refuses("a.csv.gz", whole, "DAMAGED_GZIP", "\"a.csv.gz\" is damaged: .*");
    }

    @Test
    void refusesAPackedBomb() throws IOException {
        Path bomb = folder.resolve("bomb.csv.gz");
        byte[] row =
                "anna,2024-03-01T10:00:00Z,visit\n".repeat(2_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write("customer,time,type\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1_300; i++) {
                out.write(row);
            }
        }
        Event[] last = new Event[1];
        try (EventFile file = EventFile.open(bomb)) {
            assertThatThrownBy(
                            () ->
                                    file.read(
                                            Mapping.GUESSED,
                                            event -> last[0] = event,
                                            Faults.lenient(),
                                            Progress.NONE,
                                            () -> false))
                    .hasMessageContaining(
                            "unpacks to more than 250 times its size (over 64 MB), which no event"
                                    + " log does. Unpack it yourself if you trust it, and import"
                                    + " that.");
        }
    }

    @Test
    void refusesEmptyFiles() {
        String message = "\"e.csv\" is empty. Export it again, with at least one event.";
        refuses("e.csv", "", "EMPTY_FILE", message);
        refuses("e.csv", " \n\n", "EMPTY_FILE", message);
    }

    @Test
    void refusesBinaryFiles() {
        refuses(
                "e.zip",
                "PK\3\4rest",
                "UNKNOWN_FORMAT",
                "\"e.zip\" is an archive whose name does not end with .xlsx, or a packed workbook,"
                        + " which is not read. Export it as CSV, XLSX, Parquet, JSON lines or"
                        + " XES.");
        refuses(
                "e.csv",
                ROWS + "anna,2024-03-01T10:00:00Z,vi\0sit\n",
                "BINARY_FILE",
                "\"e.csv\" is no text: line 5,002 holds a NUL byte. Export it as CSV, JSON lines or"
                        + " XES.");
    }

    @Test
    void refusesRandomBytesAsBinary() {
        for (int size : new int[] {200, 5_000, 1_000_000}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            bytes[0] = 'a';
            refuses(
                    "e.csv",
                    bytes,
                    "BINARY_FILE",
                    "\"e.csv\" is binary, not text. Export it as CSV, JSON lines or XES; if it is"
                            + " text, name its encoding, for example UTF-16LE.");
        }
    }

    @Test
    void readsTextThatIsDelimitedByControlCharacters() {
        Mapping mapping = Mapping.parse("delimiter=\1");
        assertThat(Reading.of("e.csv", ROWS.replace(',', '\1'), mapping).events()).hasSize(5_000);
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        refuses(
                "e.csv",
                ROWS + "\"anna,2024-03-01T10:00:00Z,visit\n",
                "TRUNCATED",
                "\"e.csv\" ends inside a quoted cell of the row that begins in line 5,002. Close"
                        + " the quote, or fetch the file again if it was cut off.");
    }

    @Test
    void refusesEndlessLines() {
        String endless = "a".repeat(5_000_000);
        refuses(
                "e.csv",
                ROWS + endless,
                "TOO_LARGE",
                "\"e.csv\" has a cell of more than 1,048,576 characters in the row that begins in"
                        + " line 5,002. Check the delimiter, and that every quote is closed.");
        refuses(
                "e.jsonl",
                "{\"customer\":\"" + endless + "\"}",
                "TOO_LARGE",
                "\"e.jsonl\" has more than 4,194,304 characters in line 1. Write every event on a"
                        + " line of its own.");
        refuses(
                "e.xes",
                "<log><string key=\"a\" value=\"" + endless.repeat(4) + "\"/></log>",
                "TOO_LARGE",
                "\"e.xes\" has an element of more than 16 MB. Split it, or leave out what no event"
                        + " needs.");
    }

    @Test
    void refusesNewColumnsWithoutEnd() {
        String message =
                "\"e.%s\" has more than 2,000 columns; the next is \"%s\". Write what differs from"
                        + " event to event as values, not as names, or leave it out.";
        StringBuilder lines = new StringBuilder();
        StringBuilder xes = new StringBuilder("<log><trace>");
        xes.append("<string key=\"concept:name\" value=\"anna\"/>");
        for (int i = 0; i < 3_000; i++) {
            lines.append("{\"customer\":\"anna\",\"time\":\"2024-03-01\",\"type\":\"visit\",\"k")
                    .append(i)
                    .append("\":1}\n");
            xes.append("<event><string key=\"concept:name\" value=\"visit\"/>")
                    .append("<date key=\"time:timestamp\" value=\"2024-03-01T10:00:00Z\"/>")
                    .append("<int key=\"k" + i + "\" value=\"1\"/></event>");
        }
        xes.append("</trace></log>");
        String code = "TOO_MANY_COLUMNS";
        refuses("e.jsonl", lines.toString(), code, message.formatted("jsonl", "k1997"));
        refuses("e.xes", xes.toString(), code, message.formatted("xes", "k1997"));
        String header = "customer,time,type" + ",more".repeat(3_000) + "\n";
        refuses("e.csv", header, code, message.formatted("csv", "more"));
    }

    @Test
    void readsAsManyColumnsAsThereMayBe() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            lines.append("{\"customer\":\"anna\",\"time\":\"2024-03-01\",\"type\":\"visit\",\"k")
                    .append(i % 1_997)
                    .append("\":1}\n");
        }
        lines.append("no JSON\n");
        Reading reading = Reading.of("e.jsonl", lines.toString());
        assertThat(reading.events()).hasSize(2_500);
        assertThat(reading.faults().total()).isEqualTo(1);
    }

    @Test
    void refusesEndlessNamesOfColumns() {
        refuses(
                "e.csv",
                "customer,time,type," + "n".repeat(10_001) + "\n" + "anna,2024-03-01,visit,1\n",
                "LONG_COLUMN_NAME",
                "\"e.csv\" has a column whose name has 10,001 characters; 10,000 are read. It"
                        + " begins with \"n{80}…\". Check the delimiter, and that every quote is"
                        + " closed.");
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        String message =
                "\"b.xes\" has a document type declaration or an entity in line \\d+, which event"
                        + " logs do not need and which is not read. Remove it.";
        refuses(
                "b.xes",
                """
                <!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <log><string key="k" value="&b;"/></log>
                """,
                "XML_ENTITIES",
                message);
        refuses(
                "b.xes",
                "<!DOCTYPE log SYSTEM \"file:///etc/passwd\"><log/>",
                "XML_ENTITIES",
                message);
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(ROWS.repeat(3).getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {(byte) 0xC0, (byte) 0xE0, ',', '1', '\n'});
        refuses(
                "e.csv",
                bytes.toByteArray(),
                "WRONG_ENCODING",
                "\"e.csv\" is not written in UTF-8: it has other bytes after line [\\d,]+. Name its"
                        + " encoding, for example windows-1251.");
    }

    @Test
    void stopsOnCancel() {
        List<Event> events = new ArrayList<>();
        try (EventFile file =
                EventFile.open(
                        new ByteArrayInputStream(ROWS.getBytes(StandardCharsets.UTF_8)), "e.csv")) {
            assertThatThrownBy(
                            () ->
                                    file.read(
                                            Mapping.GUESSED,
                                            events::add,
                                            Faults.lenient(),
                                            Progress.NONE,
                                            () -> true))
                    .hasMessage("Reading \"e.csv\" was cancelled. Nothing of it was kept.");
        }
        assertThat(events).hasSizeLessThan(5_000);
    }

    @Test
    void boundsTheFaultsKept() {
        Reading reading = Reading.of("e.csv", ROWS + "anna,,visit\n".repeat(3_000));
        assertThat(reading.faults().first()).hasSize(Faults.KEPT);
        assertThat(reading.faults().total()).isEqualTo(3_000);
    }

    @Test
    void keepsNothingOfAFaultyFileIfStrict() {
        byte[] bytes = (ROWS + "anna,,visit\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Reading.of("e.csv", bytes, Mapping.GUESSED, Faults.strict()))
                .hasMessage(
                        "\"e.csv\" has 1 faulty row, and nothing of it was kept. The first fault,"
                            + " in line 5002: time: expected a time such as 2024-03-01T10:00:00Z"
                            + " (format iso); the cell is empty. Correct them, or import without"
                            + " --strict to keep the good rows.");
    }

    @Test
    void rejectedRowsCanBeCorrectedAndImported() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        String text =
                "customer;time;type;note\n"
                        + "anna;01.03.2024;visit;\"a;b\"\n"
                        + "bert;32.03.2024;buy;x\n"
                        + "cora;1\n";
        try (Faults faults = Faults.lenient(rejects)) {
            Reading.of("e.csv", text.getBytes(StandardCharsets.UTF_8), Mapping.GUESSED, faults);
            assertThat(faults.rejectedRows()).isEqualTo(2);
        }
        String written = Files.readString(rejects);
        assertThat(written.lines())
                .containsExactly(
                        "waymark:line,waymark:reason,customer,time,type,note",
                        "3,\"time \"\"32.03.2024\"\": expected a time such as 31.03.2024 10:00:00"
                                + " (format dd.MM.yyyy)\",bert,32.03.2024,buy,x",
                        "4,\"expected 4 cells, as many as in the first row; there are"
                                + " 2\",cora,1,,");

        String corrected =
                written.replace("32.03", "31.03").replace("cora,1,", "cora,02.03.2024,buy");
        assertThat(Reading.of("rejects.csv", corrected).lines())
                .containsExactly(
                        "bert 2024-03-31T00:00:00Z buy note=x", "cora 2024-03-02T00:00:00Z buy");
    }
}
