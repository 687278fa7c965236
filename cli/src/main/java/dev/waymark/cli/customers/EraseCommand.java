package dev.waymark.cli.customers;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.privacy.ErasureReport;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.identity.Profile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Erases one person for good. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Erases one person from a workspace for good, and looks whether any is left.",
        footer = {
            "",
            "Exits with 70 if a search afterwards still finds something. While a server holds the"
                    + " workspace, ask that server.",
            "",
            "Examples:",
            "  waymark erase anna@example.org --confirm anna --workspace Shop"
        })
public final class EraseCommand implements Callable<Integer> {
    private static final int LEFT = 70;

    private final Console console;

    @Parameters(index = "0", paramLabel = "CUSTOMER", description = "Any identifier.")
    private String customer = "";

    @Option(
            names = "--confirm",
            required = true,
            paramLabel = "NAME",
            description = "The name of the person's profile: an identifier alone erases nobody.")
    private String confirm = "";

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    public EraseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenCustomers open = new OpenCustomers(workspace, "waymark erase")) {
            Profile profile = open.person(customer);
            if (!profile.name().equals(confirm)) {
                throw user(
                        "NOT_CONFIRMED",
                        "--confirm must be the name of the profile, \"%s\". Nothing was erased.",
                        profile.name());
            }
            ErasureReport report = open.erase(profile);
            format.write(console, report, () -> view(report));
            return report.complete() ? 0 : LEFT;
        }
    }

    private static View view(ErasureReport report) {
        Table.Builder table = Table.of("place", "removed");
        table.row(Cell.of("events"), Cell.of(report.events()));
        table.row(Cell.of("customers"), Cell.of((long) report.customers()));
        table.row(Cell.of("identifiers"), Cell.of((long) report.identifiers()));
        table.row(Cell.of("separations"), Cell.of((long) report.separations()));
        report.traces().forEach(it -> table.row(Cell.of(it.place()), Cell.of(it.removed())));
        Table built = table.build();
        return new View(
                List.of(
                        new View.Section(
                                List.of(
                                        report.complete()
                                                ? "A search afterwards found nothing. What the"
                                                      + " database freed is written over as events"
                                                      + " come."
                                                : "Something is left: " + report.left()),
                                built)),
                built);
    }
}
