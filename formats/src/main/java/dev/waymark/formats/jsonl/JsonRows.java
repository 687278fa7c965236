package dev.waymark.formats.jsonl;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.bytes.TextReader;
import dev.waymark.formats.faults.RejectColumns;
import dev.waymark.formats.rows.RowSink;
import dev.waymark.formats.rows.RowSource;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;

/**
 * JSON objects as rows: one object a line, where a faulty line is refused alone; or one array of
 * objects, where nothing can be read behind a fault. An object inside an object becomes columns
 * {@code outer.inner}; an array becomes one cell, as JSON.
 */
public record JsonRows(SourceFile file, Charset encoding) implements RowSource {
    /** Longest line, in characters. */
    public static final int LONGEST_LINE = 1 << 22;

    private static final int DEEPEST = 50;
    private static final int SHOWN = 80;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(LONGEST_LINE)
                                    .maxNestingDepth(DEEPEST)
                                    .build())
                    .build();

    @Override
    public void read(RowSink sink, ByteMeter meter) {
        try (TextReader text = new TextReader(file, encoding, meter);
                BufferedReader buffered = new BufferedReader(text, 1 << 16)) {
            int first;
            int blankLines = 0;
            do {
                buffered.mark(1);
                first = buffered.read();
                blankLines += first == '\n' ? 1 : 0;
            } while (first >= 0 && Character.isWhitespace(first));
            if (first < 0) {
                return;
            }
            buffered.reset();
            if (first == '[') {
                readArray(buffered, sink);
            } else {
                readLines(new LineReader(buffered, blankLines, file.name()), sink);
            }
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "UNREADABLE",
                    "\"" + file.name() + "\" could not be read. Check the disk.",
                    e);
        }
    }

    private void readLines(LineReader lines, RowSink sink) throws IOException {
        JsonCells cells = new JsonCells(sink);
        boolean any = false;
        while (lines.next()) {
            if (lines.isBlank()) {
                continue;
            }
            sink.begin(lines.line());
            try (JsonParser parser =
                    FACTORY.createParser(
                            ObjectReadContext.empty(), lines.buffer(), 0, lines.length())) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    cells.object(parser);
                    if (parser.nextToken() != null) {
                        refuse(lines, sink, "one JSON object on the line; more follows it");
                    }
                } else {
                    refuse(lines, sink, "a JSON object");
                }
            } catch (UnexpectedEndOfInputException e) {
                if (!lines.isTerminated() && any) {
                    throw truncated(lines.line(), e);
                }
                if (!any) {
                    throw new JourneyException(
                            FaultKind.DATA,
                            "NOT_JSON_LINES",
                            String.format(
                                    Locale.ROOT,
                                    "\"%s\" is JSON, but not one object a line: line %,d ends"
                                        + " inside an object. Write every event on a line of its"
                                        + " own.",
                                    file.name(),
                                    lines.line()),
                            e);
                }
                refuse(lines, sink, "a whole JSON object; the line ends inside it");
            } catch (JacksonException e) {
                refuse(
                        lines,
                        sink,
                        String.format(
                                Locale.ROOT,
                                "a JSON object; it is wrong at character %,d of the line",
                                e.getLocation() == null ? 1 : e.getLocation().getColumnNr()));
            }
            any = true;
            if (!sink.end()) {
                return;
            }
        }
    }

    private static void refuse(LineReader lines, RowSink sink, String expected) {
        String original = lines.text();
        sink.cell(sink.column(RejectColumns.ORIGINAL), original);
        String shown = original.length() > SHOWN ? original.substring(0, SHOWN) + "…" : original;
        sink.refuse(null, shown, expected);
    }

    private void readArray(BufferedReader text, RowSink sink) {
        JsonCells cells = new JsonCells(sink);
        long line = 1;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            JsonToken token = parser.nextToken();
            while (token != null && token != JsonToken.END_ARRAY) {
                line = parser.currentTokenLocation().getLineNr();
                sink.begin(line);
                if (token == JsonToken.START_OBJECT) {
                    cells.object(parser);
                } else {
                    sink.refuse(null, null, "a JSON object in the array");
                    parser.skipChildren();
                }
                if (!sink.end()) {
                    return;
                }
                token = parser.nextToken();
            }
            if (token == null) {
                throw truncated(line, null);
            }
        } catch (UnexpectedEndOfInputException e) {
            throw truncated(line, e);
        } catch (JacksonException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "MALFORMED_JSON",
                    String.format(
                            Locale.ROOT,
                            "\"%s\" is no proper JSON in line %,d. Correct it, or write one object"
                                    + " a line, so that a faulty line can be set aside alone.",
                            file.name(),
                            e.getLocation() == null ? line : e.getLocation().getLineNr()),
                    e);
        }
    }

    private JourneyException truncated(long line, @Nullable Exception e) {
        return new JourneyException(
                FaultKind.DATA,
                "TRUNCATED",
                String.format(
                        Locale.ROOT,
                        "\"%s\" ends in the middle of the event in line %,d. Fetch it again.",
                        file.name(),
                        line),
                e);
    }
}
