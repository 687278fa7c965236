package dev.waymark.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.backup.BackupReport;
import dev.waymark.app.backup.RestoreReport;
import dev.waymark.app.budget.KeptSpend;
import dev.waymark.app.budget.Spend;
import dev.waymark.app.expiry.ExpiryPeriod;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.identity.KeptApart;
import dev.waymark.app.privacy.ErasureReport;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.files.OwnFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Backups of a real home: what comes back, what does not, and what is refused. */
class BackupsTest {
    private static final String SHOP = BackupHouse.SHOP;

    @TempDir private Path folder;
    private BackupHouse house = BackupHouse.at(Path.of("."));
    private Path file = Path.of(".");

    @BeforeEach
    void fill() {
        house = BackupHouse.filled(folder.resolve("home"), 30, 400);
        file = folder.resolve("monday.waymark");
    }

    private BackupHouse fresh(String name) {
        return BackupHouse.at(folder.resolve(name));
    }

    private Path keys(String name) {
        Path keys = folder.resolve(name);
        house.keys(keys, "");
        return keys;
    }

    @Test
    void bringsEverythingBack() throws IOException {
        Files.writeString(house.home().configuration(), "server: {}\n");
        KeptSpend spend =
                new KeptSpend(
                        new Spend(List.of(new Spend.Entry("ads", YearMonth.of(2026, 1), 12.5))),
                        Instant.parse("2026-02-01T00:00:00Z"));
        try (Documents documents = house.documents()) {
            documents.spend().save(SHOP, spend);
        }
        BackupReport made = house.backup(file);
        List<String> log = house.log();
        assertThat(made.workspaces().getFirst().events()).isEqualTo(404);

        BackupHouse fresh = fresh("fresh");
        RestoreReport report = fresh.restore(file, keys("keys"));

        assertThat(fresh.log()).isEqualTo(log).hasSize(405);
        assertThat(report.settingsLeftOut()).isZero();
        assertThat(report.workspaces())
                .containsExactly(
                        new RestoreReport.Restored(
                                SHOP, made.workspaces().getFirst().customers(), 404, 0, 0));
        assertThat(fresh.home().configuration()).hasContent("server: {}\n");
        assertThat(Files.getPosixFilePermissions(fresh.home().workspaces())).hasSize(3);
        assertThat(Files.getPosixFilePermissions(fresh.home().documents())).hasSize(2);
        assertThat(fresh.home().root().resolve("restore.part")).doesNotExist();
        try (Documents documents = fresh.documents();
                Documents before = house.documents()) {
            assertThat(documents.workspaces().all()).isEqualTo(before.workspaces().all());
            assertThat(documents.spend().find(SHOP)).contains(spend);
            assertThat(documents.consents().written(SHOP))
                    .isEqualTo(before.consents().written(SHOP));
            assertThat(documents.identity().keptApart(SHOP))
                    .containsExactlyInAnyOrderElementsOf(before.identity().keptApart(SHOP));
        }
        try (DuckDbEventStores stores = fresh.stores()) {
            stores.open(SHOP)
                    .append(List.of(BackupHouse.event("bert-customer", 4, "buy", Map.of())));
            assertThat(stores.open(SHOP).summary().events()).isEqualTo(404);
        }
    }

    @Test
    void namesNobodyInPlain() throws IOException {
        house.backup(file);
        house.keys(folder.resolve("keys"), "a passphrase");
        for (Path one : List.of(file, folder.resolve("keys"), house.home().persons())) {
            String bytes = Files.readString(one, StandardCharsets.ISO_8859_1);
            assertThat(bytes)
                    .doesNotContain("anna", "bert", "carl", "example.org", "page 1", "sign in");
        }
    }

    @Test
    void leavesErasedPersonsOut() throws IOException {
        house.backup(file);
        ErasureReport erased = house.erase("anna-customer");
        assertThat(erased.traces().getFirst()).isEqualTo(new ErasureReport.Trace("backups", 2));
        assertThat(erased.complete()).isTrue();

        BackupHouse fresh = fresh("fresh");
        RestoreReport report = fresh.restore(file, keys("keys"));

        assertThat(report.workspaces().getFirst().erased()).isEqualTo(2);
        assertThat(report.settingsLeftOut()).isEqualTo(2);
        List<String> expected = house.log();
        assertThat(fresh.log().subList(1, 403)).isEqualTo(expected.subList(1, 403)).hasSize(402);
        requireAbsent(fresh);
    }

    private static void requireAbsent(BackupHouse fresh) {
        try (Documents documents = fresh.documents();
                DuckDbEventStores stores = fresh.stores()) {
            Identities identities = new Identities(stores, documents.identity());
            assertThat(stores.open(SHOP).customers().find("anna", 10)).isEmpty();
            assertThat(identities.of(SHOP).known("anna.unique@example.org")).isEmpty();
            assertThat(documents.consents().written(SHOP)).containsOnlyKeys("bert-customer");
            assertThat(documents.identity().keptApart(SHOP))
                    .extracting(KeptApart::id)
                    .containsExactly("s-2");
            try (LogIndexes indexes = new LogIndexes(stores, fresh.home(), identities)) {
                assertThat(indexes.whole(SHOP).customerCode("anna-customer")).isNegative();
                assertThat(indexes.whole(SHOP).customerCode("bert-customer")).isNotNegative();
            }
        }
    }

    @Test
    void tombstonesOvercomeKeysFromBeforeTheErasure() {
        house.backup(file);
        Path before = keys("before");
        house.erase("anna-customer");
        Path after = keys("after");

        fresh("both").restore(file, before, after);
        requireAbsent(fresh("both"));
        fresh("turned").restore(file, after, before);
        requireAbsent(fresh("turned"));
        assertThat(fresh("older").restore(file, before).workspaces().getFirst().erased()).isZero();
    }

    @Test
    void keepsTombstonesWhereOnlyTheKeysAreLeft() throws IOException {
        house.backup(file);
        Path before = keys("before");
        house.erase("anna-customer");
        OwnFiles.remove(house.home().workspaces());
        Files.delete(house.home().documents());

        house.restore(file, before);

        requireAbsent(house);
    }

    @Test
    void takesWhoCameBackAfterTheErasure() {
        house.backup(file);
        house.erase("anna-customer");
        try (DuckDbEventStores stores = house.stores()) {
            stores.open(SHOP)
                    .append(List.of(BackupHouse.event("anna-customer", 9, "back", Map.of())));
        }
        Path later = folder.resolve("later.waymark");
        house.backup(later);

        fresh("later").restore(later, keys("keys"));
        assertThat(fresh("later").log()).isEqualTo(house.log()).hasSize(404);
        assertThat(fresh("old").restore(file, keys("keys")).workspaces().getFirst().erased())
                .isEqualTo(2);
    }

    @Test
    void otherProcessesUseTheKeysWhileAServerHasThem() {
        house.backup(file);
        try (PersonKeys server = new PersonKeys(house.home(), BackupHouse.CLOCK)) {
            assertThat(server.erase(SHOP, List.of("anna-customer"))).isEqualTo(1);
            Path keys = keys("keys");
            assertThat(house.erase("bert-customer").traces().getFirst().removed()).isEqualTo(1);
            fresh("fresh").restore(file, keys, keys("later"));
        }
        assertThat(fresh("fresh").log()).noneMatch(it -> it.matches(".* (anna|bert)-customer.*"));
    }

    @Test
    void leavesOutWhatIsTooOld() {
        try (Documents documents = house.documents()) {
            documents.expiry().save(SHOP, List.of(new ExpiryPeriod("look", 1)));
        }
        house.backup(file);

        RestoreReport report = fresh("fresh").restore(file, keys("keys"));

        assertThat(report.workspaces().getFirst().expired()).isEqualTo(2);
        assertThat(fresh("fresh").log()).hasSize(403).noneMatch(it -> it.contains("v-anna Fact"));
    }

    @Test
    void refusesWhatIsDamaged() throws IOException {
        house.backup(file);
        Path keys = keys("keys");
        BackupHouse fresh = fresh("refusing");
        Files.createDirectories(fresh.home().root());
        Files.copy(house.home().persons(), fresh.home().persons());
        byte[] good = Files.readAllBytes(file);
        String text = new String(good, StandardCharsets.ISO_8859_1);
        int directory = text.indexOf("PK\1\2");
        int step = Math.max(1, directory / 7);
        for (int at = step; at < directory; at += step) {
            if (!text.substring(Math.max(0, at - 80), at + 1).contains("PK")) {
                byte[] bad = good.clone();
                bad[at] ^= 0x40;
                refuseDamaged(fresh, Files.write(folder.resolve("bad"), bad));
            }
            byte[] cut = Arrays.copyOf(good, at);
            refuseDamaged(fresh, Files.write(folder.resolve("cut"), cut));
        }
        assertThat(fresh.home().root()).isDirectoryNotContaining("regex:.*(?<!persons.db)");
        byte[] badKeys = Files.readAllBytes(keys);
        badKeys[badKeys.length / 2] ^= 1;
        Path changed = Files.write(folder.resolve("badkeys"), badKeys);
        refuse("KEYS_UNREADABLE", fresh("a"), file, changed);
        assertThat(fresh("a").home().root()).isEmptyDirectory();
    }

    private static void refuseDamaged(BackupHouse fresh, Path bad) {
        assertThatThrownBy(() -> fresh.restore(bad))
                .isInstanceOf(JourneyException.class)
                .extracting(it -> ((JourneyException) it).code())
                .isIn("BACKUP_DAMAGED", "BACKUP_FORMAT", "BACKUP_KEY_MISSING");
    }

    @Test
    void refusesOtherKeysAndHomesInUse() {
        house.backup(file);
        BackupHouse other = BackupHouse.filled(folder.resolve("other"), 2, 2);
        other.backup(folder.resolve("other.waymark"));
        other.keys(folder.resolve("otherkeys"), "");
        refuse("BACKUP_KEY_MISSING", fresh("a"), file, folder.resolve("otherkeys"));
        refuse("KEYS_MISSING", fresh("a"), file);
        refuse("HOME_NOT_EMPTY", other, file, keys("keys"));
        house.keys(folder.resolve("secret"), "a passphrase");
        refuse("KEYS_UNREADABLE", fresh("a"), file, folder.resolve("secret"));
        refuse("KEYS_OF_ANOTHER_HOME", fresh("a"), file, keys("keys"), folder.resolve("otherkeys"));
        try (DuckDbEventStores held = house.stores()) {
            held.open(SHOP);
            assertThatThrownBy(() -> house.backup(file)).hasMessageContaining("stop it");
        }
    }

    private static void refuse(String code, BackupHouse into, Path bad, Path... keys) {
        assertThatThrownBy(() -> into.restore(bad, keys))
                .isInstanceOf(JourneyException.class)
                .extracting(it -> ((JourneyException) it).code())
                .isEqualTo(code);
    }
}
