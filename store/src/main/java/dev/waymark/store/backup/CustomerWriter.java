package dev.waymark.store.backup;

import dev.waymark.store.events.LogCopy;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Seals each customer's events under the customer's key, a megabyte at a time. */
final class CustomerWriter implements LogCopy.Facts {
    private static final int PIECE = 1 << 20;

    private final PersonKeys keys;
    private final String workspace;
    private final SealedWriter writer;
    private final FactBytes.Record record = new FactBytes.Record();
    private @Nullable PersonKey key;
    private int last = -1;
    private long customers;
    private long events;

    CustomerWriter(PersonKeys keys, String workspace, SealedWriter writer) {
        this.keys = keys;
        this.workspace = workspace;
        this.writer = writer;
    }

    @Override
    public void take(int customer, String name, LogCopy.Fact fact) {
        try {
            if (customer != last) {
                flush();
                key = keys.of(workspace, name);
                last = customer;
                customers++;
            }
            if (record.size() == 0) {
                record.data().writeInt(customer);
                FactBytes.text(record.data(), name);
            }
            FactBytes.fact(record.data(), fact);
            events++;
            if (record.size() > PIECE) {
                flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is gathered. */
    void flush() throws IOException {
        PersonKey current = key;
        if (current != null && record.size() > 0) {
            record.writeTo(writer, current);
        }
    }

    long customers() {
        return customers;
    }

    long events() {
        return events;
    }
}
