package dev.waymark.server.secrets;

import dev.waymark.app.sources.SecretCipher;
import dev.waymark.engine.fault.JourneyException;

import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with AES-256-GCM, by Spring Security. Stored is {@code aes1:} and the Base64 of a random
 * vector and the text, which begins with its owner.
 */
public final class AesSecrets implements SecretCipher {
    static final int KEY_BYTES = 32;

    private static final String MARK = "aes1:";
    private static final int VECTOR_BYTES = 16;

    private final AesBytesEncryptor cipher;

    /**
     * Seals under a key.
     *
     * @param key 32 bytes
     */
    public AesSecrets(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + key.length);
        }
        cipher =
                new AesBytesEncryptor(
                        new SecretKeySpec(key, "AES"),
                        KeyGenerators.secureRandom(VECTOR_BYTES),
                        CipherAlgorithm.GCM);
    }

    @Override
    public String seal(String owner, String secret) {
        byte[] sealed = cipher.encrypt((owner + "\n" + secret).getBytes(StandardCharsets.UTF_8));
        return MARK + Base64.getEncoder().encodeToString(sealed);
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
            text = new String(cipher.decrypt(sealed), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            throw unreadable(wrong);
        }
        if (!text.startsWith(owner + "\n")) {
            throw unreadable(new IllegalStateException("sealed for another owner"));
        }
        return text.substring(owner.length() + 1);
    }

    private static JourneyException unreadable(RuntimeException cause) {
        return JourneyException.internal(
                "SECRET_UNREADABLE",
                "A secret cannot be opened with this server's key. Bring back the key that it was"
                        + " sealed with, or give the secret again.",
                cause);
    }
}
