package dev.waymark.store.secrets;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.sources.SecretCipher;

import java.security.SecureRandom;

/**
 * Seals secrets under the key of a home, which is read, or made, once something is sealed or opened
 * and not before: a command that never does leaves no key behind.
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
