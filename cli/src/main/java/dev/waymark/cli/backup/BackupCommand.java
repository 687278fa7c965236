package dev.waymark.cli.backup;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.backup.BackupReport;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.store.backup.Backups;
import dev.waymark.store.backup.PersonKeys;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Backs up a home, or one workspace of it. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Backs up a home, or one workspace of it, into one file. What belongs to a person"
                        + " is sealed under a key of that person, which erasing destroys.",
        footer = {
            "",
            "The keys are not in the backup: keep them apart, with waymark backup keys. A workspace"
                    + " that a server holds is refused: stop the server first.",
            "",
            "Examples:",
            "  waymark backup monday.waymark",
            "  waymark backup shop.waymark --workspace Shop",
            "  waymark backup keys monday.keys --passphrase-file secret.txt"
        })
public final class BackupCommand implements Callable<Integer> {
    private final Console console;
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where to; what is there is replaced.")
    private @Nullable Path file;

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "NAME",
            description = "One workspace, by name or id. Default: the whole home.")
    private @Nullable String workspace;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where all state lies. Default: $WAYMARK_HOME, else ./data.")
    private @Nullable Path home;

    @Mixin private FormatOption format = new FormatOption();

    private BackupCommand(Console console) {
        this.console = console;
    }

    /** The command with the one below it. */
    public static CommandLine on(Console console) {
        return new CommandLine(new BackupCommand(console))
                .addSubcommand(new BackupKeysCommand(console));
    }

    @Override
    public Integer call() {
        Path to = file;
        if (to == null) {
            throw new ParameterException(spec.commandLine(), "No file given");
        }
        WaymarkHome from = WaymarkHome.of(home, System.getenv());
        Clock clock = Clock.systemUTC();
        try (Documents documents = WorkspaceOption.documents(from);
                DuckDbEventStores stores =
                        new DuckDbEventStores(
                                from, StoreLimits.DEFAULT, "waymark backup", null, clock);
                PersonKeys keys = new PersonKeys(from, clock)) {
            String one = workspace;
            List<String> meant =
                    one == null
                            ? documents.workspaces().all().stream().map(Workspace::id).toList()
                            : List.of(WorkspaceOption.id(documents, one));
            BackupReport report =
                    new Backups(from, documents, stores, keys, clock).write(to, meant, one == null);
            format.write(console, report, () -> view(report, WorkspaceOption.names(documents)));
        }
        return 0;
    }

    private static View view(BackupReport report, Map<String, String> names) {
        Table.Builder table = Table.of("workspace", "id", "customers", "events");
        report.workspaces()
                .forEach(
                        it ->
                                table.row(
                                        Cell.of(names.getOrDefault(it.workspace(), "")),
                                        Cell.of(it.workspace()),
                                        Cell.of(it.customers()),
                                        Cell.of(it.events())));
        Table built = table.build();
        String said =
                String.format(
                        Locale.ROOT,
                        "%s: %,d bytes in %.1f s. Keep the keys apart: waymark backup keys.",
                        report.file(),
                        report.bytes(),
                        report.seconds());
        return new View(List.of(new View.Section(List.of(said), built)), built);
    }
}
