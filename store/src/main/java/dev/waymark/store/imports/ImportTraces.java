package dev.waymark.store.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.privacy.PersonalTraces;
import dev.waymark.engine.fault.JourneyException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Rows that imports set aside, and the faults that name their values. */
public final class ImportTraces implements PersonalTraces {
    private final WaymarkHome home;
    private final ImportHistory history;

    /** The traces in a home. */
    public ImportTraces(WaymarkHome home, ImportHistory history) {
        this.home = home;
        this.history = history;
    }

    @Override
    public String place() {
        return "rejects";
    }

    @Override
    public long erase(String workspace, Collection<String> names) {
        Set<String> lower = new HashSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        Path folder = home.workspace(workspace).resolve("imports");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long removed = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".rejects.csv")).toList()) {
                removed += eraseRows(file, lower);
            }
        } catch (IOException e) {
            throw failed(e);
        }
        for (ImportJob job : history.list(workspace)) {
            ImportJob without = job.withoutFaultsOf(value -> names(value, lower));
            if (without.faults().size() != job.faults().size()) {
                removed += job.faults().size() - without.faults().size();
                history.save(workspace, without);
            }
        }
        return removed;
    }

    private static long eraseRows(Path file, Set<String> names) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        long removed = 0;
        try (CsvReader<CsvRecord> reader =
                        CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8);
                CsvWriter writer =
                        CsvWriter.builder()
                                .build(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
            for (CsvRecord row : reader) {
                List<String> fields = row.getFields();
                if (fields.stream().anyMatch(field -> names(field, names))) {
                    removed++;
                } else {
                    writer.writeRecord(fields);
                }
            }
        }
        if (removed > 0) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(part);
        }
        return removed;
    }

    /** Whether a text is one of the names, or says a long one somewhere. */
    private static boolean names(String text, Set<String> names) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return names.contains(lower)
                || names.stream().anyMatch(name -> name.length() >= 5 && lower.contains(name));
    }

    private static JourneyException failed(IOException e) {
        return JourneyException.internal(
                "IMPORT_UNWRITABLE", "The rejected rows of imports cannot be rewritten.", e);
    }
}
