package dev.waymark.store.backup;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.json.ResultJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup that is read: checked from end to end before anything of it is used. */
final class BackupFile implements AutoCloseable {
    private static final int MOST_MANIFEST_BYTES = 1 << 26;

    private final ZipFile zip;
    private final Manifest manifest;

    /**
     * Opens and checks a backup.
     *
     * @throws JourneyException BACKUP_UNREADABLE if there is none; BACKUP_FORMAT if a newer Waymark
     *     wrote it; BACKUP_KEY_MISSING if the home's key is not among these; BACKUP_DAMAGED
     */
    BackupFile(Path file, PersonKeys keys) {
        if (!Files.isRegularFile(file)) {
            throw JourneyException.user(
                    "BACKUP_UNREADABLE",
                    "\"%s\" is no file. Name a backup that waymark backup wrote.",
                    file);
        }
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw SealedReader.damaged(e);
        }
        try {
            manifest = check(keys);
        } catch (IOException | JacksonException e) {
            closeQuietly(e);
            throw SealedReader.damaged(e);
        } catch (RuntimeException e) {
            closeQuietly(e);
            throw e;
        }
    }

    private Manifest check(PersonKeys keys) throws IOException {
        byte[] text;
        try (InputStream in = entry(Manifest.ENTRY)) {
            text = in.readNBytes(MOST_MANIFEST_BYTES);
        }
        int format = ResultJson.mapper().readTree(text).path("format").asInt(0);
        if (format != Manifest.FORMAT) {
            throw JourneyException.data(
                    "BACKUP_FORMAT",
                    "The backup has format %d, this Waymark reads %d. Use the version that wrote"
                            + " it.",
                    format,
                    Manifest.FORMAT);
        }
        Manifest read = ResultJson.mapper().readValue(text, Manifest.class);
        if (read.id() == null || read.key() == null) {
            throw SealedReader.damaged(null);
        }
        if (keys.find(read.key()) == null) {
            throw JourneyException.user(
                    "BACKUP_KEY_MISSING",
                    "The keys are not those of this backup. Give the file that waymark backup keys"
                            + " wrote in the same home, with --keys.");
        }
        requireSeal(keys, read, text);
        Map<String, String> sums = new TreeMap<>();
        for (ZipEntry entry : zip.stream().toList()) {
            if (!entry.getName().equals(Manifest.ENTRY)) {
                sums.put(entry.getName(), sum(entry.getName()));
            }
        }
        sums.remove(Manifest.SEAL);
        if (!sums.equals(read.sums())) {
            throw SealedReader.damaged(null);
        }
        return read;
    }

    private void requireSeal(PersonKeys keys, Manifest read, byte[] text) throws IOException {
        try (InputStream in = entry(Manifest.SEAL);
                SealedReader seal =
                        new SealedReader(
                                in, Manifest.context(read.id(), Manifest.SEAL), keys::find)) {
            if (!seal.next()
                    || !seal.isOpen()
                    || !seal.id().equals(read.key())
                    || !Arrays.equals(seal.plain(), BackupZip.digest().digest(text))) {
                throw SealedReader.damaged(null);
            }
        }
    }

    private String sum(String name) throws IOException {
        MessageDigest digest = BackupZip.digest();
        try (InputStream in = new DigestInputStream(entry(name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    Manifest manifest() {
        return manifest;
    }

    boolean has(String name) {
        return manifest.sums().containsKey(name);
    }

    /** Reads an entry's records. */
    SealedReader records(String name, Function<UUID, @Nullable PersonKey> keys) throws IOException {
        return new SealedReader(entry(name), Manifest.context(manifest.id(), name), keys);
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw SealedReader.damaged(null);
        }
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    }

    private void closeQuietly(Exception cause) {
        try {
            zip.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
