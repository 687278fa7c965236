package dev.waymark.store.secrets;

import dev.waymark.app.sources.SecretCipher;
import dev.waymark.engine.fault.JourneyException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with AES-256-GCM, by the JDK. Stored is {@code aes1:} and the Base64 of a random vector and
 * the text, which begins with its owner.
 */
public final class AesSecrets implements SecretCipher {
    static final int KEY_BYTES = 32;

    private static final String MARK = "aes1:";
    private static final int VECTOR_BYTES = 16;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    /**
     * Seals under a key.
     *
     * @param key 32 bytes
     */
    public AesSecrets(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    @Override
    public String seal(String owner, String secret) {
        byte[] vector = new byte[VECTOR_BYTES];
        random.nextBytes(vector);
        byte[] text = (owner + "\n" + secret).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, vector).doFinal(text);
            byte[] both = Arrays.copyOf(vector, VECTOR_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, VECTOR_BYTES, sealed.length);
            return MARK + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw JourneyException.internal("SECRET_UNREADABLE", "A secret cannot be sealed.", e);
        }
    }

    private Cipher cipher(int mode, byte[] vector) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
        return cipher;
    }

    @Override
    public boolean isSealed(String stored) {
        return stored.startsWith(MARK);
    }

    @Override
    public String open(String owner, String stored) {
        String text;
        try {
            byte[] sealed = Base64.getDecoder().decode(stored.substring(MARK.length()));
            if (sealed.length <= VECTOR_BYTES) {
                throw new IllegalArgumentException("shorter than its vector");
            }
            byte[] vector = Arrays.copyOf(sealed, VECTOR_BYTES);
            byte[] opened =
                    cipher(Cipher.DECRYPT_MODE, vector)
                            .doFinal(sealed, VECTOR_BYTES, sealed.length - VECTOR_BYTES);
            text = new String(opened, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | GeneralSecurityException wrong) {
            throw unreadable(wrong);
        }
        if (!text.startsWith(owner + "\n")) {
            throw unreadable(new IllegalStateException("sealed for another owner"));
        }
        return text.substring(owner.length() + 1);
    }

    /** Whether a text was sealed with this key for an owner. */
    boolean opens(String owner, String stored) {
        try {
            return isSealed(stored) && !open(owner, stored).isEmpty();
        } catch (JourneyException wrong) {
            return false;
        }
    }

    private static JourneyException unreadable(Exception cause) {
        return JourneyException.internal(
                "SECRET_UNREADABLE",
                "A secret cannot be opened with this server's key. Bring back the key that it was"
                        + " sealed with, or give the secret again.",
                cause);
    }
}
