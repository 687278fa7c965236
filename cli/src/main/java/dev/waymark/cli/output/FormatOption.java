package dev.waymark.cli.output;

import dev.waymark.formats.json.ResultJson;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;
import java.util.function.Supplier;

/** The option {@code --format}, and the writing of a result in the chosen form. */
public final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            converter = Words.class,
            completionCandidates = Candidates.class,
            description = "How the result is written. Default: table.")
    private OutputFormat format = OutputFormat.TABLE;

    /** The chosen form. */
    public OutputFormat format() {
        return format;
    }

    /**
     * Writes a result.
     *
     * @param result what JSON carries
     * @param view what table and CSV carry; only asked for if needed
     */
    public void write(Console console, @Nullable Object result, Supplier<View> view) {
        console.result(
                switch (format) {
                    case TABLE -> view.get().text();
                    case CSV -> CsvText.of(view.get().csv());
                    case JSON ->
                            (console.resultsOnTerminal()
                                            ? ResultJson.indented(result)
                                            : ResultJson.text(result))
                                    + "\n";
                });
    }

    /** Reads the words. */
    static final class Words implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String word) {
            for (OutputFormat format : OutputFormat.values()) {
                if (format.toString().equals(word)) {
                    return format;
                }
            }
            throw new TypeConversionException(
                    "\"%s\" is not a format. Give table, json or csv".formatted(word));
        }
    }

    /** Offers the words for completion. */
    static final class Candidates implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Arrays.stream(OutputFormat.values()).map(OutputFormat::toString).iterator();
        }
    }
}
