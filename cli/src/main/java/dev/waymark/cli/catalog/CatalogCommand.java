package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.CatalogAnswer;
import dev.waymark.cli.input.FileOptions;
import dev.waymark.cli.input.FileReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Clock;
import java.util.concurrent.Callable;

/** Shows what files of events hold. */
@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        description =
                "Shows which types of events there are, their properties, what is wrong with them,"
                        + " what changed, and what stopped arriving.",
        footer = {
            "",
            "A type stopped arriving if chance does not explain how long it has been silent, by how"
                    + " many hours it came in during its last four weeks (below 1 %% over all"
                    + " types), and if that is twice its longest gap. Examples of personal"
                    + " properties show their first character.",
            "",
            "Examples:",
            "  waymark catalog shop.csv",
            "  waymark catalog shop.csv --check     exits with 1 if a type stopped arriving",
            "  waymark types rename \"Order placed\" purchase --workspace Shop"
        })
public final class CatalogCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private FileOptions files = new FileOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--check",
            description = "Exit with 1 if a type stopped arriving, for a nightly job.")
    private boolean check;

    public CatalogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FileCounts counts = new FileCounts(Clock.systemUTC());
        long refused = new FileReading(console, files).read(counts);
        CatalogAnswer answer = counts.answer(refused, null);
        format.write(console, answer, () -> CatalogTable.view(answer));
        return check && answer.silent() > 0 ? 1 : 0;
    }
}
