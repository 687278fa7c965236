package dev.waymark.formats.source;

import de.siegmar.fastcsv.writer.CsvWriter;

import dev.waymark.formats.json.ResultJson;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Events from a seed, as rows of text under fixed names, and written in every format. */
final class RandomEvents {
    private static final List<String> NAMES =
            List.of("customer", "time", "type", "channel", "value", "note");
    private static final String[] PIECES = {
        "a", "Ж", "ņ", "客户", "😀", " ", ",", ";", "\t", "|", "\"", "'", "\n", "\\", "<", "&", "=",
        "0"
    };

    private final Random random;
    private final List<Map<String, String>> rows = new ArrayList<>();

    RandomEvents(long seed, int count) {
        random = new Random(seed);
        for (int i = 0; i < count; i++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("customer", "c" + random.nextInt(10) + text() + "!");
            row.put(
                    "time",
                    Instant.ofEpochMilli(1_600_000_000_000L + random.nextInt(2_000_000_000))
                            .toString());
            row.put("type", "t" + text() + ".");
            row.put("channel", random.nextBoolean() ? "" : "web");
            row.put("value", random.nextBoolean() ? "" : Integer.toString(random.nextInt(99)));
            row.put("note", random.nextBoolean() ? "" : "n" + text());
            rows.add(row);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** What {@link Reading#lines} must give. */
    List<String> lines() {
        return rows.stream()
                .map(
                        row ->
                                row.get("customer")
                                        + ' '
                                        + row.get("time")
                                        + ' '
                                        + row.get("type")
                                        + optional(" channel=", row.getOrDefault("channel", ""), "")
                                        + optional(" value=", row.getOrDefault("value", ""), ".0")
                                        + optional(" note=", row.getOrDefault("note", ""), ""))
                .toList();
    }

    private static String optional(String name, String value, String end) {
        return value.isEmpty() ? "" : name + value + end;
    }

    String csv(char delimiter, char quote, boolean header) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().fieldSeparator(delimiter).quoteCharacter(quote).build(text)) {
            if (header) {
                csv.writeRecord(NAMES);
            }
            rows.forEach(row -> csv.writeRecord(row.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    String jsonLines() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(ResultJson.text(row)).append('\n'));
        return text.toString();
    }

    String jsonArray() {
        return ResultJson.indented(rows);
    }

    /** Every event in a trace of its own, so that their order is kept. */
    String xes() {
        StringBuilder text = new StringBuilder("<log>\n");
        for (Map<String, String> row : rows) {
            text.append("<trace>");
            attribute(text, "string", "concept:name", row.getOrDefault("customer", ""));
            text.append("<event>");
            attribute(text, "date", "time:timestamp", row.getOrDefault("time", ""));
            attribute(text, "string", "concept:name", row.getOrDefault("type", ""));
            for (String name : NAMES.subList(3, 6)) {
                if (!row.getOrDefault(name, "").isEmpty()) {
                    attribute(text, "string", name, row.getOrDefault(name, ""));
                }
            }
            text.append("</event></trace>\n");
        }
        return text.append("</log>\n").toString();
    }

    private static void attribute(StringBuilder text, String type, String key, String value) {
        text.append('<').append(type).append(" key=\"").append(key).append("\" value=\"");
        value.codePoints()
                .forEach(
                        c -> {
                            if (c < ' ' || c == '<' || c == '&' || c == '"') {
                                text.append("&#").append(c).append(';');
                            } else {
                                text.appendCodePoint(c);
                            }
                        });
        text.append("\"/>");
    }
}
