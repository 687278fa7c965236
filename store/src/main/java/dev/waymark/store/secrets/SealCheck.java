package dev.waymark.store.secrets;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.files.OwnFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps a home's secrets under one key: the file {@code secret.check} holds a text that was sealed
 * when the key was used first, so that another key is refused before anything is sealed with it.
 */
final class SealCheck {
    private static final String FILE = "secret.check";
    private static final String OWNER = "check";
    private static final String TEXT = "waymark";

    private SealCheck() {}

    /**
     * Insists that a key is the home's; the first one is.
     *
     * @throws JourneyException USER INVALID_SECRET_KEY if it is another
     */
    static void require(Path root, byte[] key) {
        Path file = root.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                OwnFiles.make(file, new AesSecrets(key).seal(OWNER, TEXT) + "\n");
            }
            if (!isOf(key, Files.readString(file))) {
                throw another(root);
            }
        } catch (IOException e) {
            throw JourneyException.internal(
                    "INVALID_SECRET_KEY",
                    "The file \"%s\" can be neither read nor made.".formatted(file),
                    e);
        }
    }

    /** Whether a key made what a file of this kind holds. */
    static boolean isOf(byte[] key, String check) {
        return new AesSecrets(key).opens(OWNER, check.strip());
    }

    /** Insists that no key has been used yet: then one may be made. */
    static void requireNone(Path root) {
        if (Files.exists(root.resolve(FILE))) {
            throw another(root);
        }
    }

    private static JourneyException another(Path root) {
        return JourneyException.user(
                "INVALID_SECRET_KEY",
                "the secrets of \"%s\" are sealed with another key. Give it in %s, or bring back"
                        + " the file secret.key. If it is lost, delete %s and give all passwords"
                        + " and tokens again.",
                root,
                SecretKeys.VARIABLE,
                FILE);
    }
}
