package dev.waymark.store.backup;

import dev.waymark.engine.fault.JourneyException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP file of a backup as it is written: sealed entries, each with its sum. */
final class BackupZip implements AutoCloseable {
    private final ZipOutputStream zip;
    private final UUID id;
    private final Map<String, String> sums = new TreeMap<>();

    BackupZip(OutputStream out, UUID id) {
        this.id = id;
        zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    /** Writes an entry's records. */
    @FunctionalInterface
    interface Records {
        void writeTo(SealedWriter writer) throws IOException;
    }

    void entry(String name, Records records) throws IOException {
        MessageDigest digest = digest();
        zip.putNextEntry(new ZipEntry(name));
        try (SealedWriter writer =
                new SealedWriter(
                        new DigestOutputStream(new Open(zip), digest),
                        Manifest.context(id, name))) {
            records.writeTo(writer);
        }
        zip.closeEntry();
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    /** The sums of the entries so far. */
    Map<String, String> sums() {
        return sums;
    }

    /** Writes an entry that is not sealed. */
    void plain(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw JourneyException.internal("BACKUP_FAILED", "SHA-256 is missing.", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Stays open when what writes to it is closed. */
    private static final class Open extends OutputStream {
        private final OutputStream out;

        private Open(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }
}
