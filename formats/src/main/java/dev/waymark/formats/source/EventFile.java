package dev.waymark.formats.source;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.log.EventSink;
import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.formats.mapping.Role;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A file of events, in any format that is read: delimited text, JSON lines or XES, each possibly
 * packed with gzip; an XLSX workbook or a Parquet file, as it is. What it is and how its columns
 * are to be understood is guessed, can be looked at ({@link #preview}) and corrected (a {@link
 * Mapping}); then its events are read ({@link #read}).
 *
 * <p>Only the file's first rows are held; everything else streams. For one thread at a time.
 */
public final class EventFile implements AutoCloseable {
    private static final int PREVIEW_ROWS = 20;
    private static final int PREVIEW_FAULTS = 20;

    private final SourceFile file;
    private final Sniffer sniffed;
    private final @Nullable Path temporary;

    private EventFile(SourceFile file, @Nullable Path temporary) {
        this.file = file;
        this.sniffed = Sniffer.of(file);
        this.temporary = temporary;
    }

    /**
     * Opens a file under its own name.
     *
     * @throws JourneyException FILE_NOT_FOUND; EMPTY_FILE; UNKNOWN_FORMAT, BINARY_FILE and the
     *     like, of kind DATA, if it is no event file
     */
    public static EventFile open(Path path) {
        Path name = path.getFileName();
        return open(path, name == null ? path.toString() : name.toString());
    }

    /**
     * Opens a file that people know under another name.
     *
     * @param name what messages call it; its ending may help to tell the format
     */
    public static EventFile open(Path path, String name) {
        return new EventFile(SourceFile.of(path, name), null);
    }

    /**
     * Opens what a stream holds. It is first copied to a temporary file, which {@link #close}
     * deletes; the stream is read to its end and left open.
     */
    public static EventFile open(InputStream in, String name) {
        Path copy;
        try {
            copy = Files.createTempFile("waymark-events-", ".in");
        } catch (IOException e) {
            throw notCopied(name, e);
        }
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new EventFile(SourceFile.of(copy, name), copy);
        } catch (IOException e) {
            delete(copy);
            throw notCopied(name, e);
        } catch (JourneyException e) {
            delete(copy);
            throw e;
        }
    }

    private static JourneyException notCopied(String name, IOException cause) {
        return new JourneyException(
                FaultKind.DATA,
                "UNREADABLE",
                "\"" + name + "\" could not be copied to a temporary file. Free some space.",
                cause);
    }

    /** What people call the file. */
    public String name() {
        return file.name();
    }

    /** Its size, packed as it is. */
    public long bytes() {
        return file.bytes();
    }

    /**
     * Shows how the file would be read. A needed column that is not recognised is no fault here.
     *
     * @throws JourneyException of kind USER if a correction does not fit the file; of kind DATA if
     *     the file cannot be read
     */
    public Preview preview(Mapping mapping) {
        Plan plan = plan(mapping);
        Faults faults = Faults.lenient();
        List<Preview.FirstEvent> events = new ArrayList<>();
        boolean onlyComplete = onlyComplete(plan, () -> true, Previews.SCANNED_ROWS);
        if (missing(plan).isEmpty()) {
            Previews.firstEvents(plan, onlyComplete, PREVIEW_ROWS, events, faults);
        }
        return Previews.of(
                plan,
                onlyComplete,
                PREVIEW_ROWS,
                events,
                faults.first().stream().limit(PREVIEW_FAULTS).toList());
    }

    /**
     * Reads all events, in the order of the file.
     *
     * <p>If this throws, what was handed out before must be dropped: nothing of a file that is
     * truncated, damaged, or (strictly read) faulty is to be kept.
     *
     * @param faults takes what is wrong; is left open
     * @param cancelled asked now and then; true ends the reading
     * @throws JourneyException UNMAPPED_COLUMNS (USER) if a needed column is neither recognised nor
     *     named; CANCELLED (USER); FAULTY_ROWS (DATA) if strict; NO_EVENTS (DATA) if every row is
     *     faulty; other codes of kind DATA if the file as a whole cannot be read
     */
    public ReadSummary read(
            Mapping mapping,
            EventSink events,
            Faults faults,
            Progress progress,
            BooleanSupplier cancelled) {
        Plan plan = plan(mapping);
        List<String> missing = missing(plan);
        if (!missing.isEmpty()) {
            throw JourneyException.user(
                    "UNMAPPED_COLUMNS",
                    "\"%s\" has no column that looks like %s. Name it under columns (in the shell:"
                            + " --columns): %s=COLUMN. Its columns are %s.",
                    name(),
                    String.join(" or ", missing),
                    String.join("=COLUMN,", missing),
                    PlanMaker.listed(plan.sample().names()));
        }
        ByteMeter meter = new ByteMeter();
        Ticker ticker = new Ticker(file, meter, progress, cancelled);
        boolean onlyComplete = onlyComplete(plan, ticker, Long.MAX_VALUE);
        EventRows rows = new EventRows(plan, onlyComplete, events, faults, ticker);
        ticker.counts(rows);
        plan.rows().read(rows, meter);
        ticker.last();
        faults.check(name());
        if (rows.produced() == 0 && faults.rejectedRows() > 0) {
            throw JourneyException.data(
                    "NO_EVENTS",
                    "\"%s\" has no row that can be read as an event (%,d looked at). The first"
                            + " fault, in %s. Check which columns are named.",
                    name(),
                    rows.rows(),
                    faults.first().getFirst());
        }
        return new ReadSummary(
                name(),
                plan.format(),
                rows.rows(),
                rows.produced(),
                faults.rejectedRows(),
                rows.otherTransitions(),
                plan.column(Role.LIFECYCLE) < 0 ? null : onlyComplete ? "complete" : "all",
                faults.total());
    }

    private Plan plan(Mapping mapping) {
        return new PlanMaker(file, sniffed, mapping).make();
    }

    private static List<String> missing(Plan plan) {
        List<String> missing = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.isNeeded() && !plan.has(role)) {
                missing.add(role.toString());
            }
        }
        return missing;
    }

    /** Whether other transitions than {@code complete} are left out; looks through the file. */
    private static boolean onlyComplete(Plan plan, BooleanSupplier goOn, long mostRows) {
        int column = plan.column(Role.LIFECYCLE);
        if (column < 0 || plan.allTransitions()) {
            return false;
        }
        long[] left = {mostRows};
        LifecycleScan scan =
                new LifecycleScan(
                        plan.file().name(), column, () -> --left[0] > 0 && goOn.getAsBoolean());
        plan.rows().read(scan, new ByteMeter());
        return scan.found();
    }

    /** Deletes the temporary copy, if there is one. */
    @Override
    public void close() {
        if (temporary != null) {
            delete(temporary);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
