package dev.waymark.server.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.store.secrets.AesSecrets;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.crypto.spec.SecretKeySpec;

/** What servers sealed by Spring Security, as they did before, is still opened. */
class SecretsOfSpringTest {
    @Test
    void opensWhatSpringSecuritySealed() {
        byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        byte[] sealed =
                new AesBytesEncryptor(
                                new SecretKeySpec(key, "AES"),
                                KeyGenerators.secureRandom(16),
                                CipherAlgorithm.GCM)
                        .encrypt("source-1\nwhsec_Ключ".getBytes(StandardCharsets.UTF_8));

        assertThat(
                        new AesSecrets(key)
                                .open(
                                        "source-1",
                                        "aes1:" + Base64.getEncoder().encodeToString(sealed)))
                .isEqualTo("whsec_Ключ");
    }
}
