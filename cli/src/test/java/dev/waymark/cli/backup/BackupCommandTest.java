package dev.waymark.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class BackupCommandTest {
    @TempDir private Path folder;

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void backsUpErasesAndRestores() throws IOException {
        ShellWorkspace shop = ShellWorkspace.in(folder.resolve("home"));
        String events =
                shop.file(
                        """
                        customer,time,type,anonymousId
                        v1,2026-01-01T10:00:00Z,look,
                        anna,2026-01-02T10:00:00Z,buy,v1
                        bert,2026-01-03T10:00:00Z,look,
                        bert,2026-01-04T10:00:00Z,buy,
                        """);
        assertThat(shop.run("import", events).code()).isZero();
        ShellRun made = shop.run("backup", at("shop.waymark"));
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).containsPattern("Shop +w-1 +3 +4").contains("Keep the keys apart");
        assertThat(shop.run("erase", "v1", "--confirm", "anna").out())
                .containsPattern("backups +2")
                .contains("A search afterwards found nothing.");
        Files.writeString(folder.resolve("secret"), "a passphrase\n");
        ShellRun keys =
                ShellRun.of(
                        "backup",
                        "keys",
                        at("shop.keys"),
                        "--passphrase-file",
                        at("secret"),
                        "--home",
                        at("home"));
        assertThat(keys.code()).as(keys.err()).isZero();
        String[] restore = {
            "restore",
            at("shop.waymark"),
            "--keys",
            at("shop.keys"),
            "--passphrase-file",
            at("secret"),
            "--home",
            at("fresh")
        };
        ShellRun restored = ShellRun.of(restore);
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("Left out as erased: 2 customers");

        ShellWorkspace fresh = new ShellWorkspace(folder.resolve("fresh"));
        assertThat(fresh.run("customers", "find", "anna").out()).contains("0 of 1 customers");
        assertThat(fresh.run("customers", "find", "--format", "csv").out())
                .isEqualTo(shop.run("customers", "find", "--format", "csv").out())
                .contains("bert,2,");
        for (String[] asking :
                new String[][] {
                    {"types", "list"}, {"identity", "list"}, {"customers", "export", "bert"}
                }) {
            String[] rest = Arrays.copyOfRange(asking, 1, asking.length);
            ShellRun asked = fresh.run(asking[0], rest);
            assertThat(asked.code()).as(asked.err()).isZero();
            assertThat(asked.out())
                    .isEqualTo(shop.run(asking[0], rest).out())
                    .doesNotContain("anna", "v1");
        }
        ShellRun again = ShellRun.of(restore);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("holds workspaces");
        assertThat(ShellRun.of("backup", "--home", at("home")).code()).isEqualTo(2);
        assertThat(ShellRun.of("backup", at("x"), "--home", at("none")).code()).isEqualTo(2);
    }
}
