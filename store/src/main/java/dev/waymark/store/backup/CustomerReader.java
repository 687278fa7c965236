package dev.waymark.store.backup;

import dev.waymark.app.backup.RestoreReport;
import dev.waymark.store.events.LogCopy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

/** Opens each customer's events, and leaves out whose key is gone and what is too old. */
final class CustomerReader {
    private final SealedReader records;
    private final Map<Integer, Long> bounds;
    private UUID lastErased = new UUID(0, 0);
    private int last = -1;
    private long customers;
    private long events;
    private long erased;
    private long expired;

    CustomerReader(SealedReader records, Map<Integer, Long> bounds) {
        this.records = records;
        this.bounds = bounds;
    }

    /** Hands out all that is to come back. */
    void read(LogCopy.Facts facts) {
        try {
            while (records.next()) {
                if (records.isOpen()) {
                    read(records.plain(), facts);
                } else if (!records.id().equals(lastErased)) {
                    lastErased = records.id();
                    erased++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(byte[] plain, LogCopy.Facts facts) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain));
        int customer = in.readInt();
        String name = FactBytes.word(in);
        while (in.available() > 0) {
            LogCopy.Fact fact = FactBytes.fact(in);
            if (fact.time() < bounds.getOrDefault(fact.type(), Long.MIN_VALUE)) {
                expired++;
                continue;
            }
            facts.take(customer, name, fact);
            events++;
            if (customer != last) {
                last = customer;
                customers++;
            }
        }
    }

    RestoreReport.Restored report(String workspace) {
        return new RestoreReport.Restored(workspace, customers, events, erased, expired);
    }
}
