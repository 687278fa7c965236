package dev.waymark.cli.output;

/** In which form a result is written. */
public enum OutputFormat {
    /** Aligned columns, for people. */
    TABLE("table"),
    /** The result object of the semantics, as the HTTP interface returns it. */
    JSON("json"),
    /** One table with a first row of names, for other programs. */
    CSV("csv");

    private final String word;

    OutputFormat(String word) {
        this.word = word;
    }

    /** The word that people type. */
    @Override
    public String toString() {
        return word;
    }
}
