package dev.waymark.app.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A source of random secrets of 256 bits. They are too long to guess, so one round of SHA-256 is
 * enough to store them; passwords need {@link PasswordHash}.
 */
public final class Secrets {
    private static final int BYTES = 32;

    private final SecureRandom random;

    /** A source that draws from the given generator. */
    public Secrets(SecureRandom random) {
        this.random = random;
    }

    /** A new secret: 43 characters of the URL-safe Base64 alphabet. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The form in which a secret is stored: SHA-256, 64 hexadecimal digits in lower case. */
    public static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
