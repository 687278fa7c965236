package dev.waymark.cli.backup;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.store.backup.PersonKeys;
import dev.waymark.store.backup.Restores;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

/** Writes the keys of backups into a file of their own. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description =
                "Writes the keys of all backups of a home, and the tombstones of erased persons,"
                        + " into one file. Works while a server runs.",
        footer = {
            "",
            "Write it anew after each erasure, keep it apart from the backups, and destroy the one"
                    + " before: an older file alone would bring erased persons back."
        })
final class BackupKeysCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "Where to; what is there is replaced.")
    private Path file = Path.of("");

    @Mixin private PassphraseOption passphrase = new PassphraseOption();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where all state lies. Default: $WAYMARK_HOME, else ./data.")
    private @Nullable Path home;

    BackupKeysCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        WaymarkHome from = WaymarkHome.of(home, System.getenv());
        WorkspaceOption.documents(from).close();
        try (PersonKeys keys = new PersonKeys(from, Clock.systemUTC())) {
            Restores.exportKeys(from, keys, file, passphrase.read());
        }
        console.result(
                passphrase.isGiven()
                        ? "The keys are written.\n"
                        : "The keys are written, without a passphrase: whoever has the file and a"
                                + " backup reads everything.\n");
        if (Files.exists(from.secretCheck()) && !Files.exists(from.secretKey())) {
            console.result(
                    "The key of passwords and tokens is not among them: keep what was in"
                            + " WAYMARK_SECRET_KEY too.\n");
        }
        return 0;
    }
}
