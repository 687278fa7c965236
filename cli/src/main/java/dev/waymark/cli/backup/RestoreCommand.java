package dev.waymark.cli.backup;

import dev.waymark.app.backup.RestoreReport;
import dev.waymark.app.backup.SecretsState;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.store.backup.Restores;
import dev.waymark.store.documents.Documents;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Brings a backup back into an empty home. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Brings a backup back into an empty home, without the persons who were erased since"
                        + " and the events that are too old by now.",
        footer = {
            "",
            "Examples:",
            "  waymark restore monday.waymark --keys monday.keys --home data2"
        })
public final class RestoreCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "A backup.")
    private Path file = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "What waymark backup keys wrote, once or several times: whom any of them knows"
                            + " as erased stays so. Not needed where the home still has its"
                            + " persons.db.")
    private List<Path> keys = new ArrayList<>();

    @Mixin private PassphraseOption passphrase = new PassphraseOption();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where to; empty. Default: $WAYMARK_HOME, else ./data.")
    private @Nullable Path home;

    @Mixin private FormatOption format = new FormatOption();

    /** A restore that tells a console. */
    public RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        WaymarkHome to = WaymarkHome.of(home, System.getenv());
        RestoreReport report =
                new Restores(to, System.getenv(), Clock.systemUTC())
                        .restore(file, keys, passphrase.read());
        try (Documents documents = WorkspaceOption.documents(to)) {
            Map<String, String> names = WorkspaceOption.names(documents);
            format.write(console, report, () -> view(report, names));
        }
        return 0;
    }

    private static View view(RestoreReport report, Map<String, String> names) {
        Table.Builder table =
                Table.of("workspace", "id", "customers", "events", "erased", "expired");
        report.workspaces()
                .forEach(
                        it ->
                                table.row(
                                        Cell.of(names.getOrDefault(it.workspace(), "")),
                                        Cell.of(it.workspace()),
                                        Cell.of(it.customers()),
                                        Cell.of(it.events()),
                                        Cell.of(it.erased()),
                                        Cell.of(it.expired())));
        Table built = table.build();
        long erased = report.workspaces().stream().mapToLong(RestoreReport.Restored::erased).sum();
        String said =
                String.format(
                        Locale.ROOT,
                        "The backup of %s is back, in %.1f s. Left out as erased: %,d customers and"
                                + " %,d settings of theirs.",
                        report.madeAt(),
                        report.seconds(),
                        erased,
                        report.settingsLeftOut());
        List<String> lines = new ArrayList<>(List.of(said));
        if (report.secrets() == SecretsState.LOCKED) {
            lines.add(
                    "Passwords and tokens that the home keeps stay locked: bring back the key that"
                            + " they were sealed with, as secret.key of the home or in"
                            + " WAYMARK_SECRET_KEY.");
        }
        return new View(List.of(new View.Section(lines, built)), built);
    }
}
