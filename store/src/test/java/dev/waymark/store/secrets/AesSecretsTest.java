package dev.waymark.store.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;

class AesSecretsTest {
    @TempDir private Path home;

    private byte[] key(Map<String, String> environment) {
        return SecretKeys.of(home, environment, new SecureRandom());
    }

    @Test
    void opensWhatItSealedAndForNobodyElse() {
        AesSecrets secrets = new AesSecrets(key(Map.of()));
        String sealed = secrets.seal("source-1", "whsec_Ключ");

        assertThat(sealed).startsWith("aes1:").doesNotContain("whsec");
        assertThat(secrets.seal("source-1", "whsec_Ключ")).isNotEqualTo(sealed);
        assertThat(secrets.open("source-1", sealed)).isEqualTo("whsec_Ключ");
        assertThat(secrets.isSealed(sealed)).isTrue();
        assertThat(secrets.isSealed("whsec_old")).isFalse();
        for (String wrong :
                new String[] {
                    sealed.substring(0, sealed.length() - 6) + "AAAA==", "aes1:", "aes1:%%"
                }) {
            assertThatThrownBy(() -> secrets.open("source-1", wrong))
                    .hasMessageContaining("cannot be opened with this server's key");
        }
        assertThatThrownBy(() -> secrets.open("source-2", sealed))
                .hasMessageContaining("cannot be opened");
        byte[] other = key(Map.of());
        other[0] ^= 1;
        assertThatThrownBy(() -> new AesSecrets(other).open("source-1", sealed))
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void makesAKeyForItsOwnerAloneAndKeepsIt() throws IOException {
        byte[] key = key(Map.of());
        Path file = home.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(key(Map.of())).isEqualTo(key);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> key(Map.of())).hasMessageContaining("chmod 600");
    }

    @Test
    void takesTheKeyOfTheEnvironmentFirst() {
        String given = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        assertThat(key(Map.of(SecretKeys.VARIABLE, given))[31]).isEqualTo((byte) 31);
        assertThat(home.resolve("secret.key")).doesNotExist();
        assertThatThrownBy(() -> key(Map.of()))
                .as("a shell without the variable")
                .hasMessageContaining("are sealed with another key. Give it in WAYMARK_SECRET_KEY");
        assertThat(home.resolve("secret.key")).doesNotExist();
        assertThatThrownBy(
                        () -> key(Map.of(SecretKeys.VARIABLE, given.replace("AAECAw", "AAECBA"))))
                .hasMessageContaining("are sealed with another key");
        assertThatThrownBy(() -> key(Map.of(SecretKeys.VARIABLE, "short")))
                .hasMessage(
                        "\"WAYMARK_SECRET_KEY\" holds no key. Give 32 bytes in Base64, for example"
                                + " by openssl rand -base64 32.");
    }
}
