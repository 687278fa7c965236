package dev.waymark.store.secrets;

import dev.waymark.app.backup.SecretsState;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.files.OwnFiles;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Finds the key that opens the secrets of a home that was copied to another place. */
public final class MovedSecrets {
    private MovedSecrets() {}

    /**
     * Leaves in a folder what a home needs to open its secrets: {@code secret.check}, and {@code
     * secret.key} unless the home has a key already.
     *
     * @param target where to leave it
     * @param home that the folder becomes; a key of its own, by its file or the environment, is
     *     what it will use
     * @param check what the copied home's {@code secret.check} said; null if it had sealed nothing
     * @param keys contents of files {@code secret.key} that may be the right one, in any order
     * @throws JourneyException USER INVALID_SECRET_KEY if the home has a key, and it is another
     */
    public static SecretsState move(
            WaymarkHome target,
            WaymarkHome home,
            Map<String, String> environment,
            @Nullable String check,
            List<String> keys)
            throws IOException {
        String own = own(home, environment);
        String brought =
                keys.stream()
                        .filter(it -> check == null || opens(it, check))
                        .findFirst()
                        .orElse("");
        if (check != null) {
            OwnFiles.make(target.secretCheck(), check);
            if (!own.isEmpty() && !opens(own, check)) {
                throw JourneyException.user(
                        "INVALID_SECRET_KEY",
                        "the secrets of the backup are sealed with another key than %s holds. Take"
                                + " that away, or give the right one there, and restore again.",
                        isGiven(environment) ? SecretKeys.VARIABLE : home.secretKey());
            }
        }
        if (own.isEmpty() && !brought.isEmpty()) {
            OwnFiles.make(target.secretKey(), brought);
        }
        if (check == null) {
            return SecretsState.NONE;
        }
        return own.isEmpty() && brought.isEmpty() ? SecretsState.LOCKED : SecretsState.OPEN;
    }

    private static String own(WaymarkHome home, Map<String, String> environment)
            throws IOException {
        if (isGiven(environment)) {
            return environment.getOrDefault(SecretKeys.VARIABLE, "");
        }
        return Files.exists(home.secretKey())
                ? Files.readString(home.secretKey(), StandardCharsets.ISO_8859_1)
                : "";
    }

    private static boolean isGiven(Map<String, String> environment) {
        return !environment.getOrDefault(SecretKeys.VARIABLE, "").isBlank();
    }

    private static boolean opens(String key, String check) {
        try {
            return SealCheck.isOf(SecretKeys.key(key, SecretKeys.VARIABLE), check);
        } catch (JourneyException noKey) {
            return false;
        }
    }
}
