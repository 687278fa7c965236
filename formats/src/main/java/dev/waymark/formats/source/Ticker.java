package dev.waymark.formats.source;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.SourceFile;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/**
 * Asked after every row whether to go on; tells of progress and looks for a cancel now and then.
 */
final class Ticker implements BooleanSupplier {
    private static final int ROWS = 1 << 12;

    private final SourceFile file;
    private final ByteMeter meter;
    private final Progress progress;
    private final BooleanSupplier cancelled;
    private @Nullable EventRows rows;
    private int untilTick = ROWS;

    Ticker(SourceFile file, ByteMeter meter, Progress progress, BooleanSupplier cancelled) {
        this.file = file;
        this.meter = meter;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** From now on the events of this reading are told. */
    void counts(EventRows reading) {
        rows = reading;
    }

    @Override
    public boolean getAsBoolean() {
        if (--untilTick == 0) {
            untilTick = ROWS;
            tell();
        }
        return true;
    }

    /** Tells that the end is reached. */
    void last() {
        tell();
    }

    private void tell() {
        if (cancelled.getAsBoolean()) {
            throw JourneyException.user(
                    "CANCELLED",
                    "Reading \"%s\" was cancelled. Nothing of it was kept.",
                    file.name());
        }
        EventRows reading = rows;
        progress.update(
                Math.min(meter.bytes(), file.bytes()),
                file.bytes(),
                reading == null ? 0 : reading.produced());
    }
}
