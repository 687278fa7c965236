package dev.waymark.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.backup.SecretsState;
import dev.waymark.app.opportunities.tickets.Destination;
import dev.waymark.app.opportunities.tickets.DestinationKind;
import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.PullState;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.sources.SealedSources;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceCounts;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.mapped.JsonMapping;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.files.OwnFiles;
import dev.waymark.store.secrets.HomeSecrets;
import dev.waymark.store.secrets.SecretKeys;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The passwords and tokens of a home that is backed up: what opens them where it comes back. */
class BackupSecretsTest {
    private static final String SHOP = BackupHouse.SHOP;
    private static final String PULL = "01900000-0000-7000-8000-0000000000d1";
    private static final String BOARD = "01900000-0000-7000-8000-0000000000d2";
    private static final String PASSWORD = "the password of orders";
    private static final String TOKEN = "the token of the board";
    private static final String OTHER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir private Path folder;
    private BackupHouse house = BackupHouse.at(Path.of("."));
    private Path file = Path.of(".");

    @BeforeEach
    void fill() {
        house = BackupHouse.filled(folder.resolve("home"), 2, 2);
        file = folder.resolve("monday.waymark");
        HomeSecrets cipher = new HomeSecrets(house.home());
        Source source =
                new Source(
                        PULL,
                        SHOP,
                        "orders",
                        SourceKind.DATABASE,
                        "wk_123",
                        "the test",
                        Instant.EPOCH,
                        true,
                        SourceCounts.NONE);
        try (Documents documents = house.documents()) {
            SealedSources sources = new SealedSources(documents.sources(), cipher);
            sources.add(source, "hash");
            sources.sign(SHOP, PULL, PASSWORD);
            documents
                    .pulls()
                    .add(
                            new Pull(
                                    source,
                                    new DatabaseSettings(
                                            "postgresql",
                                            "db",
                                            5432,
                                            "shop",
                                            "reader",
                                            "require",
                                            "orders",
                                            "id",
                                            0),
                                    new JsonMapping(
                                            "",
                                            Map.of("customer", "/client", "type", "=order"),
                                            Map.of(),
                                            false),
                                    Duration.ofMinutes(1),
                                    PullState.first(Instant.EPOCH),
                                    0));
            documents
                    .ticketDestinations()
                    .add(
                            SHOP,
                            new Destination(
                                    BOARD,
                                    "Board",
                                    DestinationKind.GITHUB,
                                    URI.create("https://api.github.com"),
                                    "shop/site",
                                    null,
                                    "the test",
                                    Instant.EPOCH),
                            cipher.seal(BOARD, TOKEN));
        }
    }

    private BackupHouse fresh(String name) {
        return BackupHouse.at(folder.resolve(name));
    }

    private Path keys(String name) {
        Path keys = folder.resolve(name);
        house.keys(keys, "");
        return keys;
    }

    private static void requireOpen(BackupHouse fresh) {
        HomeSecrets cipher = new HomeSecrets(fresh.home());
        try (Documents documents = fresh.documents()) {
            assertThat(documents.pulls().ofWorkspace(SHOP))
                    .extracting(it -> it.source().id())
                    .containsExactly(PULL);
            assertThat(new SealedSources(documents.sources(), cipher).secret(PULL))
                    .contains(PASSWORD);
            String sealed = documents.ticketDestinations().secret(SHOP, BOARD).orElseThrow();
            assertThat(cipher.open(BOARD, sealed)).isEqualTo(TOKEN);
        }
    }

    @Test
    void opensPasswordsAndTokensWhereTheHomeComesBack() throws IOException {
        house.backup(file);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("aes1:", PASSWORD, TOKEN, "orders");
        BackupHouse fresh = fresh("fresh");

        assertThat(fresh.restore(file, keys("keys")).secrets()).isEqualTo(SecretsState.OPEN);

        requireOpen(fresh);
        assertThat(Files.readString(fresh.home().secretKey()))
                .isEqualTo(Files.readString(house.home().secretKey()));
        assertThat(Files.getPosixFilePermissions(fresh.home().secretKey())).hasSize(2);
        assertThat(fresh.home().root()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void saysThatTheyAreLockedWhereTheirKeyIsMissing() throws IOException {
        String key = Files.readString(house.home().secretKey());
        Files.delete(house.home().secretKey()); // as where the variable holds it
        house.backup(file);
        BackupHouse fresh = fresh("fresh");

        assertThat(fresh.restore(file, keys("keys")).secrets()).isEqualTo(SecretsState.LOCKED);

        assertThat(fresh.home().secretKey()).doesNotExist();
        HomeSecrets cipher = new HomeSecrets(fresh.home());
        assertThatThrownBy(() -> cipher.seal("x", "y"))
                .hasMessageContaining("sealed with another key");
        OwnFiles.make(fresh.home().secretKey());
        Files.writeString(fresh.home().secretKey(), key);
        requireOpen(fresh);

        Map<String, String> right = Map.of(SecretKeys.VARIABLE, key.strip());
        assertThat(fresh("given").restoreWith(right, file, keys("keys")).secrets())
                .isEqualTo(SecretsState.OPEN);
        assertThat(fresh("given").home().secretKey()).doesNotExist();
        refused(fresh("wrong"), Map.of(SecretKeys.VARIABLE, OTHER_KEY));
        assertThat(fresh("wrong").home().root()).isEmptyDirectory();
    }

    @Test
    void refusesAHomeThatHasAnotherKey() throws IOException {
        house.backup(file);
        BackupHouse other = fresh("other");
        new HomeSecrets(other.home()).seal("x", "y");
        String key = Files.readString(other.home().secretKey());
        refused(other, Map.of());
        assertThat(other.home().secretKey()).hasContent(key.strip());
        assertThat(other.home().documents()).doesNotExist();
    }

    private void refused(BackupHouse into, Map<String, String> environment) {
        Path keys = keys("again");
        assertThatThrownBy(() -> into.restoreWith(environment, file, keys))
                .isInstanceOf(JourneyException.class)
                .hasMessageContaining("another key")
                .extracting(it -> ((JourneyException) it).code())
                .isEqualTo("INVALID_SECRET_KEY");
    }

    @Test
    void choosesTheRightKeyOfSeveralFiles() throws IOException {
        String right = Files.readString(house.home().secretKey());
        house.backup(file);
        Files.writeString(house.home().secretKey(), OTHER_KEY);
        Path later = keys("later");
        Files.writeString(house.home().secretKey(), right);
        fresh("fresh").restore(file, later, keys("keys"));
        requireOpen(fresh("fresh"));
        assertThat(fresh("alone").restore(file, later).secrets()).isEqualTo(SecretsState.LOCKED);
    }

    @Test
    void asksForNoKeyWhereNothingIsSealed() {
        BackupHouse plain = BackupHouse.filled(folder.resolve("plain"), 2, 2);
        plain.backup(file);
        Path keys = folder.resolve("keys");
        plain.keys(keys, "");
        assertThat(fresh("fresh").restore(file, keys).secrets()).isEqualTo(SecretsState.NONE);
        assertThat(fresh("fresh").home().secretCheck()).doesNotExist();
    }
}
