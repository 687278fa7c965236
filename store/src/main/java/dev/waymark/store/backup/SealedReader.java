package dev.waymark.store.backup;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Reads what {@link SealedWriter} wrote. */
final class SealedReader implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 28;

    private final DataInputStream in;
    private final byte[] context;
    private final Function<UUID, @Nullable PersonKey> keys;
    private final Cipher cipher = SealedWriter.cipher();
    private final Inflater inflater = new Inflater();
    private final byte[] vector = new byte[SealedWriter.VECTOR_BYTES];
    private UUID id = new UUID(0, 0);
    private byte[] plain = new byte[0];
    private boolean isOpen;
    private long number;

    /**
     * Reads from a stream.
     *
     * @param keys null for a key that is gone
     */
    SealedReader(InputStream in, String context, Function<UUID, @Nullable PersonKey> keys) {
        this.in = new DataInputStream(in);
        this.context = context.getBytes(StandardCharsets.UTF_8);
        this.keys = keys;
    }

    /** Goes to the next record; false at the end of the stream. */
    boolean next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        byte[] rest = in.readNBytes(2 * Long.BYTES - 1);
        int length = in.readInt();
        if (rest.length < 2 * Long.BYTES - 1 || length < 0 || length > MOST_BYTES) {
            throw damaged(null);
        }
        ByteBuffer name = ByteBuffer.allocate(2 * Long.BYTES).put((byte) first).put(rest).flip();
        id = new UUID(name.getLong(), name.getLong());
        in.readFully(vector);
        byte[] sealed = in.readNBytes(length);
        if (sealed.length < length) {
            throw damaged(null);
        }
        long place = number++;
        PersonKey key = keys.apply(id);
        isOpen = key != null;
        if (key != null) {
            plain = open(key, sealed, place);
        }
        return true;
    }

    /** Whether the key of the record is still there. */
    boolean isOpen() {
        return isOpen;
    }

    /** The id of the record's key. */
    UUID id() {
        return id;
    }

    /** What the record says, if it is open. */
    byte[] plain() {
        return plain;
    }

    private byte[] open(PersonKey key, byte[] sealed, long place) {
        try {
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key.key(),
                    new GCMParameterSpec(SealedWriter.TAG_BITS, vector));
            cipher.updateAAD(SealedWriter.place(context, place));
            byte[] packed = cipher.doFinal(sealed);
            int length = ByteBuffer.wrap(packed).getInt();
            if (length < 0 || length > MOST_BYTES) {
                throw damaged(null);
            }
            byte[] made = new byte[length];
            inflater.reset();
            inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
            int at = 0;
            while (at < length && !inflater.finished()) {
                int some = inflater.inflate(made, at, length - at);
                if (some == 0) {
                    throw damaged(null);
                }
                at += some;
            }
            return made;
        } catch (GeneralSecurityException | DataFormatException e) {
            throw damaged(e);
        }
    }

    static JourneyException damaged(@Nullable Exception cause) {
        return new JourneyException(
                FaultKind.DATA,
                "BACKUP_DAMAGED",
                "The file is cut off, was changed, or is sealed with another key. Nothing was"
                        + " restored; take another backup.",
                cause);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
