package dev.waymark.store.backup;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.files.OwnFiles;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A file with a home's keys: those of persons with all tombstones, and {@code secret.key}, sealed
 * under a passphrase. An empty passphrase only guards against damage.
 */
final class KeyFile {
    private static final String MARK = "waymark-keys 1 ";
    private static final String DERIVATION = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final int MOST_HEADER_BYTES = 200;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Set<String> NO_KEYS = Set.of("BACKUP_DAMAGED", "KEYS_FAILED");
    private static final byte[] END = "waymark-keys end".getBytes(StandardCharsets.US_ASCII);

    private KeyFile() {}

    /** Writes the keys of a home, all or nothing. */
    static void write(Path file, WaymarkHome home, PersonKeys keys, String passphrase)
            throws IOException {
        Parts.requireReplaceable(file, MARK, 0);
        Path folder = home.root().resolve(Parts.KEYS);
        OwnFiles.remove(folder);
        Path copy = folder.resolve("persons.db");
        OwnFiles.make(copy);
        try {
            keys.copyTo(copy);
            OwnFiles.write(file, out -> write(out, home.secretKey(), copy, passphrase));
        } finally {
            OwnFiles.remove(folder);
        }
    }

    private static void write(OutputStream out, Path secret, Path copy, String passphrase)
            throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        String header = MARK + Base64.getEncoder().encodeToString(salt);
        out.write((header + "\n").getBytes(StandardCharsets.US_ASCII));
        PersonKey key = derived(passphrase, salt);
        try (SealedWriter writer = new SealedWriter(out, header)) {
            writer.write(key, Files.exists(secret) ? Files.readAllBytes(secret) : new byte[0]);
            Backups.pieces(copy, key, writer);
            writer.write(key, END);
        }
    }

    /**
     * Opens a file of keys and adds them to others.
     *
     * @param folder to work in
     * @return what the home's {@code secret.key} said; empty if it had none
     * @throws JourneyException KEYS_UNREADABLE if it is none, is damaged, or the passphrase is
     *     wrong
     */
    static String read(Path file, Path folder, PersonKeys keys, String passphrase)
            throws IOException {
        Path copy = folder.resolve("keys.db");
        Files.deleteIfExists(copy);
        OwnFiles.make(copy);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String header = header(in);
            if (!header.startsWith(MARK)) {
                throw unreadable(file);
            }
            PersonKey key =
                    derived(
                            passphrase,
                            Base64.getDecoder().decode(header.substring(MARK.length())));
            String secret;
            try (SealedReader reader = new SealedReader(in, header, any -> key)) {
                secret = open(reader, copy);
            }
            keys.merge(copy);
            return secret;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file);
        } catch (JourneyException e) {
            throw NO_KEYS.contains(e.code()) ? unreadable(file) : e;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String open(SealedReader reader, Path copy) throws IOException {
        boolean whole = false;
        if (!reader.next()) {
            throw SealedReader.damaged(null);
        }
        byte[] first = reader.plain();
        try (OutputStream out = Files.newOutputStream(copy)) {
            while (reader.next()) {
                whole = Arrays.equals(reader.plain(), END);
                if (!whole) {
                    out.write(reader.plain());
                }
            }
        }
        if (!whole) {
            throw SealedReader.damaged(null);
        }
        return new String(first, StandardCharsets.US_ASCII);
    }

    private static String header(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            if (line.size() > MOST_HEADER_BYTES) {
                break;
            }
            line.write(one);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private static PersonKey derived(String passphrase, byte[] salt) {
        try {
            int iterations = passphrase.isEmpty() ? 1 : ITERATIONS; // nobody has to guess nothing
            PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, iterations, KEY_BITS);
            return PersonKey.of(
                    NOBODY,
                    SecretKeyFactory.getInstance(DERIVATION).generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw JourneyException.internal("KEYS_FAILED", DERIVATION + " is missing.", e);
        }
    }

    private static JourneyException unreadable(Path file) {
        return JourneyException.user(
                "KEYS_UNREADABLE",
                "\"%s\" holds no keys that can be opened: it is another file, is cut off or was"
                        + " changed, or its passphrase is another one.",
                file);
    }
}
