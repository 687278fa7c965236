package dev.waymark.formats.exchange;

import dev.waymark.engine.fault.JourneyException;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The file formats of maps. */
public enum MapFormat {
    /** The map itself, nothing lost. */
    JSON("json", "application/json", true),
    /** A picture of lines and texts. */
    SVG("svg", "image/svg+xml", false),
    /** A picture of pixels. */
    PNG("png", "image/png", false),
    /** A document of vectors, tagged. */
    PDF("pdf", "application/pdf", false),
    /** A form to be filled in. */
    FORM("form.pdf", "application/pdf", true),
    /** Slides with shapes that can be edited. */
    PPTX(
            "pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            false),
    /** A workbook: the grid, and all fields. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
    /** A table. */
    CSV("csv", "text/csv;charset=UTF-8", true),
    /** Mermaid's journey diagram. */
    MERMAID("mmd", "text/plain;charset=UTF-8", true),
    /** A planned journey of CJML 2.0. */
    CJML("cjml", "application/xml", true),
    /** A page that opens offline. */
    HTML("html", "text/html;charset=UTF-8", false);

    private final String text;
    private final String mediaType;
    private final boolean canBeRead;

    MapFormat(String text, String mediaType, boolean canBeRead) {
        this.text = text;
        this.mediaType = mediaType;
        this.canBeRead = canBeRead;
    }

    /** Its name, which is the ending of its files without the first dot. */
    public String text() {
        return text;
    }

    /** The media type for HTTP. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a map can be read from it. */
    public boolean canBeRead() {
        return canBeRead;
    }

    /** The format of a name, in any case; empty if there is none. */
    public static Optional<MapFormat> of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.text.equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The format of a file's ending; the longest ending counts.
     *
     * @throws JourneyException USER, UNKNOWN_FORMAT
     */
    public static MapFormat ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith("." + format.text))
                .max(Comparator.comparingInt(format -> format.text.length()))
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "UNKNOWN_FORMAT",
                                        "file \"%s\" has no known ending. Use one of %s.",
                                        name,
                                        all()));
    }

    /** The format of a name. */
    public static MapFormat named(String text) {
        return of(text).orElseThrow(
                        () ->
                                JourneyException.user(
                                        "UNKNOWN_FORMAT",
                                        "format \"%s\" is not known. Use one of %s.",
                                        text,
                                        all()));
    }

    private static String all() {
        return Arrays.stream(values()).map(MapFormat::text).collect(Collectors.joining(", "));
    }
}
