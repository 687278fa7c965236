package dev.waymark.cli.input;

import dev.waymark.app.segments.FilterNames;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.ProgressBar;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.EventSink;
import dev.waymark.engine.predicate.FilterColumns;
import dev.waymark.engine.predicate.FilterKernel;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.formats.source.EventFile;
import dev.waymark.formats.source.ReadSummary;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the files of a log, shows how far it is, and tells what was wrong with them. */
public final class LogReading {
    private static final Path STANDARD_INPUT = Path.of("-");

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
     *     UNKNOWN_TYPE or UNKNOWN_PROPERTY if the condition names what the log lacks
     */
    public JourneyIndex index(Collection<String> properties) {
        JourneyFilter filter = log.filter();
        if (filter == null) {
            return whole(properties);
        }
        Set<String> columns = new LinkedHashSet<>(properties);
        columns.addAll(FilterColumns.of(filter).properties());
        JourneyIndex whole = whole(columns);
        FilterNames.check(filter, whole);
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
            if (!path.equals(STANDARD_INPUT)) {
                try (EventFile file = open(path)) {
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
        Mapping mapping = options.mapping();
        List<Path> files = options.files();
        for (int i = 0; i < files.size(); i++) {
            read(files.get(i), i, mapping, builder);
        }
        return builder.build();
    }

    private void read(Path path, int number, Mapping mapping, EventSink events) {
        ProgressBar bar = new ProgressBar(console, path.toString());
        try (EventFile file = open(path);
                Faults faults = faults(number)) {
            ReadSummary summary;
            try {
                summary = file.read(mapping, events, faults, bar::update, () -> false);
            } catch (JourneyException fault) {
                bar.close();
                FaultReport.faults(console, file.name(), faults.first(), faults.total());
                throw fault;
            }
            bar.close();
            FaultReport.faults(console, file.name(), faults.first(), faults.total());
            FaultReport.leftOut(console, summary, faults.rejects());
        }
    }

    private static EventFile open(Path path) {
        return path.equals(STANDARD_INPUT)
                ? EventFile.open(new FileInputStream(FileDescriptor.in), "standard input")
                : EventFile.open(path);
    }

    private Faults faults(int number) {
        if (options.strict()) {
            return Faults.strict();
        }
        Path rejects = options.rejects(number);
        return rejects == null ? Faults.lenient() : Faults.lenient(rejects);
    }
}
