package dev.waymark.app.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The command that writes the sizes of the planted effects into the document about the sample log,
 * between two marks; the rest of the document stays. Its one argument is the document's path.
 */
public final class WriteSampleDoc {
    static final String BEGIN = "<!-- sizes: begin -->\n";
    static final String END = "<!-- sizes: end -->\n";

    private WriteSampleDoc() {}

    /**
     * Writes the sizes.
     *
     * @throws IOException if the document cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path document = Path.of(args[0]);
        String text = Files.readString(document, StandardCharsets.UTF_8);
        Files.writeString(document, withSizes(text), StandardCharsets.UTF_8);
    }

    /** The document with the sizes of {@link SampleSettings#DEFAULT} between the marks. */
    static String withSizes(String document) {
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalStateException(
                    "the document lacks the marks %s and %s".formatted(BEGIN.strip(), END.strip()));
        }
        return document.substring(0, begin)
                + SampleTruths.table(SampleSettings.DEFAULT)
                + document.substring(end);
    }
}
