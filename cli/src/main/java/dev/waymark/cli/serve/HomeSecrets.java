package dev.waymark.cli.serve;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.sources.SecretCipher;
import dev.waymark.server.secrets.AesSecrets;
import dev.waymark.server.secrets.SecretKeys;

import java.security.SecureRandom;

/** Seals secrets as the server of a home does, so that it can open them. */
public final class HomeSecrets {
    private HomeSecrets() {}

    /** The cipher under the home's key, which is made if there is none yet. */
    public static SecretCipher of(WaymarkHome home) {
        return new AesSecrets(SecretKeys.of(home.root(), System.getenv(), new SecureRandom()));
    }
}
