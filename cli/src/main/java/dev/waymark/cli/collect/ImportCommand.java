package dev.waymark.cli.collect;

import dev.waymark.app.collect.ImportEvents;
import dev.waymark.app.collect.ImportRequest;
import dev.waymark.app.collect.ImportResult;
import dev.waymark.app.collect.mappings.SavedMappings;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.cli.input.FaultReport;
import dev.waymark.cli.input.FileOptions;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.ProgressBar;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Brings files into a workspace that no server holds. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings event files into a workspace: each file whole or not at all.",
        footer = {
            "",
            "Importing a file twice changes nothing. A workspace that a server holds takes files",
            "in the browser; this command then says where.",
            "",
            "Examples:",
            "  waymark import shop.csv --workspace Shop",
            "  waymark import march.csv --workspace Shop --mapping Reviews"
        })
public final class ImportCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Console console;

    @Mixin private FileOptions files = new FileOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--mapping",
            paramLabel = "NAME",
            description =
                    "Reads the files as the mapping of this name says, which was saved in the"
                            + " browser.")
    private @Nullable String named;

    public ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (files.files().contains(STANDARD_INPUT)) {
            throw JourneyException.user(
                    "NO_STANDARD_INPUT",
                    "import reads files only, not standard input. Save it to a file first.");
        }
        WaymarkHome chosen = workspace.home();
        String id;
        Mapping mapping;
        try (Documents documents = workspace.documents()) {
            id = workspace.id(documents);
            mapping =
                    named == null
                            ? files.mapping()
                            : files.over(
                                    new SavedMappings(documents.importMappings(), Clock.systemUTC())
                                            .named(id, named));
        }
        List<Imported> imported = new ArrayList<>();
        try (DuckDbEventStores stores =
                new DuckDbEventStores(
                        chosen, StoreLimits.DEFAULT, "waymark import", null, Clock.systemUTC())) {
            ImportEvents events = new ImportEvents(stores);
            for (int i = 0; i < files.files().size(); i++) {
                imported.add(bringIn(events, id, mapping, i));
            }
        }
        format.write(console, imported, () -> view(imported));
        return 0;
    }

    private Imported bringIn(ImportEvents events, String id, Mapping mapping, int number) {
        Path file = files.files().get(number);
        ImportRequest plain = ImportRequest.of(id, file);
        ImportRequest request =
                new ImportRequest(
                        id, file, plain.name(), mapping, files.strict(), files.rejects(number));
        ProgressBar bar = new ProgressBar(console, plain.name());
        ImportResult result;
        try {
            result = events.run(request, bar::update, new CancelSignal());
        } finally {
            bar.close();
        }
        FaultReport.faults(console, plain.name(), result.faults(), result.summary().faults());
        FaultReport.leftOut(console, result.summary(), result.rejects());
        return new Imported(
                plain.name(),
                result.summary().read(),
                result.added(),
                result.duplicates(),
                result.summary().rejected());
    }

    private static View view(List<Imported> imported) {
        Table.Builder table = Table.of("file", "read", "added", "duplicates", "rejected");
        for (Imported one : imported) {
            table.row(
                    Cell.of(one.file()),
                    Cell.of(one.read()),
                    Cell.of(one.added()),
                    Cell.of(one.duplicates()),
                    Cell.of(one.rejected()));
        }
        return new View(List.of(new View.Section(List.of(), table.build())), table.build());
    }

    /** What became of one file; the fields as the HTTP interface names them. */
    record Imported(String file, long read, long added, long duplicates, long rejected) {}
}
