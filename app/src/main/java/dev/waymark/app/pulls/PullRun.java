package dev.waymark.app.pulls;

import dev.waymark.app.collect.intake.Intake;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.app.sources.Arrivals;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceCounts;
import dev.waymark.app.sources.SourceFault;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.TrackedBatch;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One run of one pull: what it finds goes into the log first, then the checkpoint is kept. */
final class PullRun implements PullSink {
    private final Pull pull;
    private final Source source;
    private final PullStore store;
    private final Intake intake;
    private final Arrivals arrivals;
    private final Clock clock;
    private final BooleanSupplier cancelled;
    private PullState state;
    private boolean isOff;

    PullRun(
            Pull pull,
            PullStore store,
            Intake intake,
            Arrivals arrivals,
            Clock clock,
            BooleanSupplier cancelled) {
        this.pull = pull;
        this.source = pull.source();
        this.state = pull.state();
        this.store = store;
        this.intake = intake;
        this.arrivals = arrivals;
        this.clock = clock;
        this.cancelled = cancelled;
    }

    /** Reads, and keeps how it ended. */
    PullState run(PullReader reader, PullReader.Task task) {
        Instant begun = clock.instant();
        state =
                new PullState(
                        state.checkpoint(),
                        state.failures(),
                        begun.plus(Backoff.after(state.failures() + 1, task.pull().every())),
                        begun,
                        state.lastGoodAt(),
                        state.errorCode(),
                        state.error(),
                        state.lag());
        isOff = !store.save(pull, state);
        try {
            task.pull().settings().check(task.limits());
            PullReader.Outcome outcome = reader.read(task, this);
            Instant now = clock.instant();
            end(
                    0,
                    outcome.more() ? now : now.plus(task.pull().every()),
                    outcome.fault() == null ? now : state.lastGoodAt(),
                    outcome.fault(),
                    outcome.lag());
        } catch (JourneyException fault) {
            if (isCancelled()) { // stopped by us: it goes on where it was
                end(state.failures(), clock.instant(), state.lastGoodAt(), null, state.lag());
            } else {
                failed(task, fault);
            }
        }
        return state;
    }

    /** Keeps that the run ended by a fault. */
    void failed(PullReader.Task task, JourneyException fault) {
        int failures = state.failures() + 1;
        end(
                failures,
                clock.instant().plus(Backoff.after(failures, task.pull().every())),
                state.lastGoodAt(),
                fault,
                state.lag());
    }

    private void end(
            int failures,
            Instant nextAt,
            @Nullable Instant lastGoodAt,
            @Nullable JourneyException fault,
            @Nullable Long lag) {
        state =
                new PullState(
                        state.checkpoint(),
                        failures,
                        nextAt,
                        state.lastRunAt(),
                        lastGoodAt,
                        fault == null ? null : fault.code(),
                        fault == null ? null : fault.getMessage(),
                        lag);
        store.save(pull, state);
    }

    @Override
    public void take(TrackedBatch batch, int bytes, String checkpoint) {
        try {
            if (!batch.events().isEmpty() || !batch.refused().isEmpty()) {
                intake.take(source, batch, bytes);
            }
        } catch (JourneyException fault) {
            // A batch of which nothing is good is told on the source's screen, and passed over.
            boolean told =
                    batch.events().isEmpty() && fault.code().equals(batch.refused().get(0).code());
            if (!told) {
                throw fault;
            }
        }
        at(checkpoint);
    }

    @Override
    public void taken(SourceCounts counts, List<SourceFault> faults, String checkpoint) {
        arrivals.arrived(source, counts, faults);
        at(checkpoint);
    }

    private void at(String checkpoint) {
        state =
                new PullState(
                        checkpoint,
                        state.failures(),
                        state.nextAt(),
                        state.lastRunAt(),
                        state.lastGoodAt(),
                        state.errorCode(),
                        state.error(),
                        state.lag());
        isOff = !store.save(pull, state) || store.find(source.id()).isEmpty();
    }

    @Override
    public boolean isCancelled() {
        return isOff || cancelled.getAsBoolean();
    }

    /** The reader for these settings. */
    static PullReader readerOf(List<PullReader> readers, PullSettings settings) {
        Optional<PullReader> reader = readers.stream().filter(it -> it.reads(settings)).findFirst();
        return reader.orElseThrow(
                () ->
                        JourneyException.internal(
                                "NO_READER", "Nothing reads " + settings.kind().label(), null));
    }
}
