package dev.waymark.app.access.keys;

/**
 * A new key together with its secret, which is shown this once and kept nowhere.
 *
 * @param secret begins with {@code wm_}
 */
public record IssuedKey(ApiKey key, String secret) {
    /** Leaves the secret out, so that no log shows it. */
    @Override
    public String toString() {
        return "IssuedKey[" + key.id() + "]";
    }
}
