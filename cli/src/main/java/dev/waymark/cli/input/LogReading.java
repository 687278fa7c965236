package dev.waymark.cli.input;

import dev.waymark.app.segments.FilterNames;
import dev.waymark.cli.output.Console;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.PropertyNames;
import dev.waymark.engine.predicate.FilterColumns;
import dev.waymark.engine.predicate.FilterKernel;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.formats.source.EventFile;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the files of a log into an index, without the journeys that nobody asks for. */
public final class LogReading {
    private final Console console;
    private final FileOptions options;
    private final LogOptions log;

    /** A reading of the files that the options name. */
    public LogReading(Console console, LogOptions options) {
        this.console = console;
        this.options = options.files();
        this.log = options;
    }

    /**
     * Reads all files into one index in memory and leaves out the journeys that the options do not
     * ask for.
     *
     * @param properties the columns that the analysis needs beside types, times and channels
     * @throws JourneyException DATA if a file cannot be read, or is faulty and read strictly;
     *     UNKNOWN_TYPE, UNKNOWN_PROPERTY or UNKNOWN_VALUE if the condition names what the log lacks
     */
    public JourneyIndex index(Collection<String> properties) {
        JourneyFilter filter = log.filter();
        if (filter == null) {
            return whole(properties);
        }
        Set<String> columns = new LinkedHashSet<>(properties);
        columns.addAll(FilterColumns.of(filter).properties());
        JourneyIndex whole = whole(columns);
        FilterNames.checkTyped(filter, whole);
        JourneyIndex kept =
                FilterKernel.select(
                        LocalDriver.onAllProcessors(), filter, whole, new CancelSignal());
        console.message(
                String.format(
                        Locale.ROOT,
                        "%,d of %,d customers: %s",
                        kept.customers(),
                        whole.customers(),
                        filter.text()));
        return kept;
    }

    /**
     * The further properties that the files' first rows have, in their order; those of standard
     * input are not known before it is read.
     *
     * @throws JourneyException DATA if a file cannot be read
     */
    public List<String> properties() {
        Set<String> names = new LinkedHashSet<>();
        for (Path path : options.files()) {
            if (!path.equals(FileReading.STANDARD_INPUT)) {
                try (EventFile file = FileReading.open(path)) {
                    file.preview(options.mapping()).columns().stream()
                            .filter(column -> column.role() == null && !column.ignored())
                            .forEach(column -> names.add(column.name()));
                }
            }
        }
        return List.copyOf(names);
    }

    private JourneyIndex whole(Collection<String> properties) {
        IndexBuilder builder = new IndexBuilder(List.copyOf(properties));
        PropertyNames names = new PropertyNames();
        new FileReading(console, options)
                .read(
                        event -> {
                            names.accept(event);
                            builder.accept(event);
                        });
        return builder.build().knowing(names::list);
    }
}
