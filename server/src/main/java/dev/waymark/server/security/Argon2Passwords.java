package dev.waymark.server.security;

import dev.waymark.app.access.signin.PasswordHash;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Argon2id with 16 MiB, two passes and one lane, as Spring Security and OWASP advise. Only a few
 * hashes are computed at once, so that a crowd at the door cannot fill the memory.
 */
final class Argon2Passwords implements PasswordHash {
    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobody = encode("the password of nobody");

    @Override
    public String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return encode(password);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean matches(String password, Optional<String> stored) {
        places.acquireUninterruptibly();
        try {
            boolean equal = encoder.matches(password, stored.orElse(nobody));
            return equal && stored.isPresent();
        } finally {
            places.release();
        }
    }

    private String encode(String password) {
        String encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("the encoder gave nothing for a password");
        }
        return encoded;
    }
}
