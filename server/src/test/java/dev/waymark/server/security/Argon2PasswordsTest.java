package dev.waymark.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class Argon2PasswordsTest {
    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void recognisesThePasswordOfItsHash() {
        String hash = passwords.hash("correct horse battery");
        assertThat(hash)
                .startsWith("$argon2id$")
                .isNotEqualTo(passwords.hash("correct horse battery"));
        assertThat(passwords.matches("correct horse battery", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("correct horse batterx", Optional.of(hash))).isFalse();
    }

    @Test
    void letsNobodyInWithoutAStoredHash() {
        assertThat(passwords.matches("the password of nobody", Optional.empty())).isFalse();
    }
}
