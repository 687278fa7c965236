package dev.waymark.store.secrets;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.files.OwnFiles;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * Finds the key that secrets are sealed with: in the environment, or in the file {@code secret.key}
 * of the home, which is made, for its owner alone, if it is not there.
 */
public final class SecretKeys {
    /** The variable that holds the key, 32 bytes in Base64. */
    public static final String VARIABLE = "WAYMARK_SECRET_KEY";

    private static final String FILE = "secret.key";
    private static final Set<PosixFilePermission> OTHERS =
            PosixFilePermissions.fromString("---rwxrwx");

    private SecretKeys() {}

    /**
     * The key of a home.
     *
     * @param root the home's folder
     * @throws JourneyException USER INVALID_SECRET_KEY if it is no key, others may read its file,
     *     or the home's secrets were sealed with another one
     */
    public static byte[] of(Path root, Map<String, String> environment, SecureRandom random) {
        String given = environment.get(VARIABLE);
        byte[] key =
                given != null && !given.isBlank() ? key(given, VARIABLE) : ofFile(root, random);
        SealCheck.require(root, key);
        return key;
    }

    private static byte[] ofFile(Path root, SecureRandom random) {
        Path file = root.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                SealCheck.requireNone(root);
                make(file, random);
            }
            if (isPosix()
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw JourneyException.user(
                        "INVALID_SECRET_KEY",
                        "others may use the file \"%s\". Take that from them: chmod 600.",
                        file);
            }
            return key(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw JourneyException.internal(
                    "INVALID_SECRET_KEY",
                    "The file \"%s\" can be neither read nor made.".formatted(file),
                    e);
        }
    }

    /** Whole or not at all, whoever makes it at the same time. */
    private static void make(Path file, SecureRandom random) throws IOException {
        byte[] key = new byte[AesSecrets.KEY_BYTES];
        random.nextBytes(key);
        OwnFiles.make(file, Base64.getEncoder().encodeToString(key) + "\n");
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    static byte[] key(String text, String place) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == AesSecrets.KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            throw wrong(place);
        }
        throw wrong(place);
    }

    private static JourneyException wrong(String place) {
        return JourneyException.user(
                "INVALID_SECRET_KEY",
                "\"%s\" holds no key. Give 32 bytes in Base64, for example by openssl rand -base64"
                        + " 32.",
                place);
    }
}
