package dev.waymark.formats.source;

/** A format of event files. */
public enum FileFormat {
    /** Delimited text. */
    CSV("csv"),
    /** One JSON object a line, or one array of objects. */
    JSON_LINES("jsonl"),
    /** IEEE 1849 eXtensible Event Stream. */
    XES("xes"),
    /** The first sheet of an Excel workbook. */
    XLSX("xlsx"),
    /** Apache Parquet. */
    PARQUET("parquet");

    private final String text;

    FileFormat(String text) {
        this.text = text;
    }

    /** Whether it is no text, so that it has no encoding. */
    boolean isBinary() {
        return this == XLSX || this == PARQUET;
    }

    /** The name in results. */
    @Override
    public String toString() {
        return text;
    }
}
