package dev.waymark.cli.input;

import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.ProgressBar;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.log.EventSink;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.formats.source.EventFile;
import dev.waymark.formats.source.ReadSummary;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Path;
import java.util.List;

/** Reads event files, shows how far it is, and tells what was wrong with them. */
public final class FileReading {
    static final Path STANDARD_INPUT = Path.of("-");

    private final Console console;
    private final FileOptions options;

    /** A reading of the files that the options name. */
    public FileReading(Console console, FileOptions options) {
        this.console = console;
        this.options = options;
    }

    /**
     * Reads all files.
     *
     * @param events takes them, in the order of the files
     * @return how many rows were set aside
     * @throws JourneyException DATA if a file cannot be read, or is faulty and read strictly
     */
    public long read(EventSink events) {
        Mapping mapping = options.mapping();
        List<Path> files = options.files();
        long rejected = 0;
        for (int i = 0; i < files.size(); i++) {
            rejected += read(files.get(i), i, mapping, events);
        }
        return rejected;
    }

    private long read(Path path, int number, Mapping mapping, EventSink events) {
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
            return summary.rejected();
        }
    }

    static EventFile open(Path path) {
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
