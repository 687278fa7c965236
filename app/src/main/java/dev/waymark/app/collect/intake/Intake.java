package dev.waymark.app.collect.intake;

import static dev.waymark.engine.fault.JourneyException.limit;

import dev.waymark.app.collect.AppendResult;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.id.Ids;
import dev.waymark.app.sources.Arrivals;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceCounts;
import dev.waymark.app.sources.SourceFault;
import dev.waymark.app.sources.flaws.FlawCounts;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.identity.BlockedValues;
import dev.waymark.engine.identity.IdentityRules;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedEvent;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Takes the events that a source sends: corrects their times, adds them to the log, and answers
 * once they are safe on disk. How much may wait for the disk is bounded; beyond it senders are told
 * to come back. Safe for several threads.
 */
public final class Intake {
    /** How much may be on its way to the disk at a time, in bytes of requests. */
    public static final int MOST_WAITING_BYTES = 32 * 1024 * 1024;

    /** What one event weighs at least, in bytes. */
    private static final int LEAST_BYTES = 1024;

    private final EventStores stores;
    private final Arrivals arrivals;
    private final Ids ids;
    private final Clock clock;
    private final int most;
    private final Semaphore room;

    /**
     * Takes events into these stores.
     *
     * @param mostWaitingBytes how much may wait, see {@link #MOST_WAITING_BYTES}
     */
    public Intake(
            EventStores stores, Arrivals arrivals, Ids ids, Clock clock, int mostWaitingBytes) {
        this.stores = stores;
        this.arrivals = arrivals;
        this.ids = ids;
        this.clock = clock;
        this.most = mostWaitingBytes;
        this.room = new Semaphore(mostWaitingBytes);
    }

    /**
     * Adds a request's good events to the log of its source's workspace, all or (on a fault) none;
     * those that the log holds by source and id are not added again. Cost: one commit, shared with
     * all who come at the same time.
     *
     * @param bytes the size of the request
     * @throws JourneyException the first refusal if no message was good; LIMIT BUSY if too much
     *     waits already; LIMIT DISK_FULL
     */
    public Receipt take(Source source, TrackedBatch batch, int bytes) {
        Instant receivedAt = clock.instant();
        List<SourceFault> faults =
                batch.refused().stream()
                        .map(it -> new SourceFault(receivedAt, it.code(), it.reason()))
                        .toList();
        if (batch.events().isEmpty()) {
            arrivals.arrived(source, SourceCounts.sent(0, 0, null, refused(batch)), faults);
            if (!batch.refused().isEmpty()) {
                TrackedBatch.Refused first = batch.refused().getFirst();
                throw new JourneyException(FaultKind.USER, first.code(), first.reason(), null);
            }
            return new Receipt(0, 0, List.of());
        }
        int weight = Math.min(most, Math.max(bytes, batch.events().size() * LEAST_BYTES));
        if (!room.tryAcquire(weight)) {
            throw limit(
                    "BUSY",
                    "More events came than the disk can take. Send the request again a little"
                            + " later.");
        }
        try {
            List<String> flaws = new ArrayList<>();
            AppendResult result = append(source, batch, receivedAt, flaws);
            arrivals.arrived(
                    source,
                    SourceCounts.sent(
                            result.added(),
                            result.duplicates(),
                            receivedAt,
                            refused(batch).plus(FlawCounts.of(flaws))),
                    faults);
            return new Receipt(result.added(), result.duplicates(), batch.refused());
        } finally {
            room.release(weight);
        }
    }

    /** Notes a request of a source that could not be read at all. */
    public void refuse(Source source, JourneyException fault) {
        Instant now = clock.instant();
        arrivals.arrived(
                source,
                SourceCounts.sent(0, 0, null, FlawCounts.of(fault.code(), 1)),
                List.of(new SourceFault(now, fault.code(), String.valueOf(fault.getMessage()))));
    }

    /**
     * Adds the good events.
     *
     * @param flaws gets the code of each time that could not be believed
     */
    private AppendResult append(
            Source source, TrackedBatch batch, Instant receivedAt, List<String> flaws) {
        SenderClock senderClock = new SenderClock(batch.sentAt(), receivedAt);
        List<Event> events =
                batch.events().stream()
                        .map(it -> event(source, it, senderClock.correct(it.time()), flaws))
                        .toList();
        return stores.open(source.workspaceId()).append(events);
    }

    private Event event(
            Source source, TrackedEvent sent, SenderClock.Moment moment, List<String> flaws) {
        String written = sent.time();
        String flaw = moment.flaw();
        if (flaw != null) {
            flaws.add(flaw);
        }
        Properties properties =
                written == null || flaw == null
                        ? sent.properties()
                        : with(sent.properties(), "originalTimestamp", written);
        String channel = sent.channel();
        String id = sent.id();
        return new Event(
                customer(sent),
                moment.time().toEpochMilli(),
                sent.type(),
                channel == null ? source.kind().channel() : channel,
                sent.value(),
                source.name(),
                id == null ? ids.next() : id,
                properties);
    }

    /** Who it was: the browser or device if the client names a customer that is nobody. */
    private static String customer(TrackedEvent sent) {
        String device = sent.properties().get(IdentityRules.ANONYMOUS_ID);
        return device != null
                        && BlockedValues.contains(sent.customer())
                        && !BlockedValues.contains(device)
                ? device
                : sent.customer();
    }

    private static Properties with(Properties properties, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>();
        properties.forEach(all::put);
        all.put(name, value);
        return Properties.of(all);
    }

    private static FlawCounts refused(TrackedBatch batch) {
        return FlawCounts.of(batch.refused().stream().map(TrackedBatch.Refused::code).toList());
    }
}
