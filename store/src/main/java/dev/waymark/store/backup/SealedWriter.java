package dev.waymark.store.backup;

import dev.waymark.engine.fault.JourneyException;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.zip.Deflater;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Writes records, each packed and sealed with AES-256-GCM: the key's id, the length, a random
 * vector, and the sealed bytes. Where a record lies (in which file, at which place) is sealed with
 * it, so that none can be moved.
 */
final class SealedWriter implements AutoCloseable {
    static final String CIPHER = "AES/GCM/NoPadding";
    static final int VECTOR_BYTES = 12;
    static final int TAG_BITS = 128;

    private final DataOutputStream out;
    private final byte[] context;
    private final SecureRandom random = new SecureRandom();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final Cipher cipher = cipher();
    private final byte[] vector = new byte[VECTOR_BYTES];
    private byte[] packed = new byte[8192];
    private byte[] sealed = new byte[8192];
    private long number;

    /** Writes to a stream, which stays open. */
    SealedWriter(OutputStream out, String context) {
        this.out = new DataOutputStream(out);
        this.context = context.getBytes(StandardCharsets.UTF_8);
    }

    static Cipher cipher() {
        try {
            return Cipher.getInstance(CIPHER);
        } catch (GeneralSecurityException e) {
            throw JourneyException.internal("BACKUP_FAILED", CIPHER + " is missing.", e);
        }
    }

    static byte[] place(byte[] context, long number) {
        return ByteBuffer.allocate(context.length + Long.BYTES)
                .put(context)
                .putLong(number)
                .array();
    }

    /** Writes a record of the first bytes of an array. */
    void write(PersonKey key, byte[] plain, int length) throws IOException {
        int packedLength = pack(plain, length);
        random.nextBytes(vector);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key.key(), new GCMParameterSpec(TAG_BITS, vector));
            cipher.updateAAD(place(context, number++));
            int most = cipher.getOutputSize(packedLength);
            if (sealed.length < most) {
                sealed = new byte[most];
            }
            int sealedLength = cipher.doFinal(packed, 0, packedLength, sealed);
            out.writeLong(key.id().getMostSignificantBits());
            out.writeLong(key.id().getLeastSignificantBits());
            out.writeInt(sealedLength);
            out.write(vector);
            out.write(sealed, 0, sealedLength);
        } catch (GeneralSecurityException e) {
            throw JourneyException.internal("BACKUP_FAILED", "A record cannot be sealed.", e);
        }
    }

    void write(PersonKey key, byte[] plain) throws IOException {
        write(key, plain, plain.length);
    }

    private int pack(byte[] plain, int length) {
        int most = Integer.BYTES + length + (length >> 12) + (length >> 14) + (length >> 25) + 64;
        if (packed.length < most) {
            packed = new byte[most];
        }
        ByteBuffer.wrap(packed).putInt(length);
        deflater.reset();
        deflater.setInput(plain, 0, length);
        deflater.finish();
        int at = Integer.BYTES;
        while (!deflater.finished()) {
            at += deflater.deflate(packed, at, packed.length - at);
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        out.flush();
    }
}
