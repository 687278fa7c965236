package dev.waymark.store.backup;

import dev.waymark.store.events.LogCopy;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names and events as the bytes that are sealed. */
final class FactBytes {
    private static final int ABSENT = -1;

    private FactBytes() {}

    /** A record whose bytes can be taken without a copy. */
    static final class Record extends ByteArrayOutputStream {
        private final DataOutputStream data = new DataOutputStream(this);

        DataOutputStream data() {
            return data;
        }

        void writeTo(SealedWriter writer, PersonKey key) throws IOException {
            writer.write(key, buf, count);
            reset();
        }
    }

    static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == ABSENT) {
            return null;
        }
        if (length < 0 || length > in.available()) {
            throw SealedReader.damaged(null);
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    static String word(DataInputStream in) throws IOException {
        String text = text(in);
        if (text == null) {
            throw SealedReader.damaged(null);
        }
        return text;
    }

    static void names(DataOutputStream out, LogCopy.Names names) throws IOException {
        out.writeLong(names.version());
        for (List<LogCopy.Name> some : List.of(names.types(), names.channels(), names.sources())) {
            out.writeInt(some.size());
            for (LogCopy.Name name : some) {
                out.writeInt(name.code());
                text(out, name.name());
            }
        }
        out.writeInt(names.properties().size());
        for (String property : names.properties()) {
            text(out, property);
        }
    }

    static LogCopy.Names names(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        long version = in.readLong();
        List<LogCopy.Name> types = named(in);
        List<LogCopy.Name> channels = named(in);
        List<LogCopy.Name> sources = named(in);
        List<String> properties = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            properties.add(word(in));
        }
        return new LogCopy.Names(version, types, channels, sources, properties);
    }

    private static List<LogCopy.Name> named(DataInputStream in) throws IOException {
        List<LogCopy.Name> names = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            names.add(new LogCopy.Name(in.readInt(), word(in)));
        }
        return names;
    }

    static void fact(DataOutputStream out, LogCopy.Fact fact) throws IOException {
        out.writeLong(fact.seq());
        out.writeLong(fact.time());
        out.writeInt(fact.type());
        out.writeInt(fact.channel());
        Double value = fact.value();
        out.writeDouble(value == null ? Double.NaN : value);
        out.writeInt(fact.source());
        text(out, fact.id());
        text(out, fact.properties());
        out.writeLong(fact.hashHigh());
        out.writeLong(fact.hashLow());
        out.writeInt(fact.occurrence());
    }

    static LogCopy.Fact fact(DataInputStream in) throws IOException {
        long seq = in.readLong();
        long time = in.readLong();
        int type = in.readInt();
        int channel = in.readInt();
        double value = in.readDouble();
        return new LogCopy.Fact(
                seq,
                time,
                type,
                channel,
                Double.isNaN(value) ? null : value,
                in.readInt(),
                text(in),
                text(in),
                in.readLong(),
                in.readLong(),
                in.readInt());
    }
}
