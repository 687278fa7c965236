package dev.waymark.cli.serve;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.sources.SecretCipher;
import dev.waymark.server.secrets.AesSecrets;
import dev.waymark.server.secrets.SecretKeys;

import java.security.SecureRandom;

/**
 * Seals secrets as the server of a home does, so that it can open them. The server's libraries are
 * needed once something is sealed or opened, and not before: a command that never does starts
 * without them.
 */
public final class HomeSecrets implements SecretCipher {
    private final WaymarkHome home;

    /** Under the home's key, which is made with the first secret if there is none yet. */
    public HomeSecrets(WaymarkHome home) {
        this.home = home;
    }

    private SecretCipher cipher() {
        return new AesSecrets(SecretKeys.of(home.root(), System.getenv(), new SecureRandom()));
    }

    @Override
    public String seal(String owner, String secret) {
        return cipher().seal(owner, secret);
    }

    @Override
    public boolean isSealed(String stored) {
        return cipher().isSealed(stored);
    }

    @Override
    public String open(String owner, String stored) {
        return cipher().open(owner, stored);
    }
}
