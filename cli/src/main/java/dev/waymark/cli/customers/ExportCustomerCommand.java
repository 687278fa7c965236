package dev.waymark.cli.customers;

import dev.waymark.app.privacy.PersonExport;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.identity.Profile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Prints all that is known of one person. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Prints all events of one person, as they arrived, and their identifiers.")
final class ExportCustomerCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "CUSTOMER", description = "Any identifier.")
    private String customer = "";

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    ExportCustomerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenCustomers open = new OpenCustomers(workspace, "waymark customers")) {
            Profile profile = open.person(customer);
            PersonExport export =
                    PersonExport.of(profile, open.timelines().raw(open.workspace(), profile));
            format.write(console, export, () -> view(export));
        }
        return 0;
    }

    private static View view(PersonExport export) {
        Table.Builder table =
                Table.of(
                        "customer",
                        "time",
                        "type",
                        "channel",
                        "value",
                        "source",
                        "id",
                        "properties");
        for (PersonExport.PersonEvent event : export.events()) {
            table.row(
                    Cell.of(event.customer()),
                    Cell.of(event.time().toString()),
                    Cell.of(event.type()),
                    Cell.of(Objects.requireNonNullElse(event.channel(), "")),
                    Cell.of(event.value() == null ? "" : String.valueOf(event.value())),
                    Cell.of(Objects.requireNonNullElse(event.source(), "")),
                    Cell.of(Objects.requireNonNullElse(event.id(), "")),
                    Cell.of(
                            event.properties().entrySet().stream()
                                    .map(it -> it.getKey() + "=" + it.getValue())
                                    .collect(Collectors.joining(", "))));
        }
        Table built = table.build();
        String known =
                export.identifiers().stream()
                        .map(it -> it.identifier() + " " + it.value())
                        .collect(Collectors.joining(", "));
        return new View(
                List.of(
                        new View.Section(
                                List.of(
                                        String.format(
                                                Locale.ROOT,
                                                "%s: %,d events; %s",
                                                export.customer(),
                                                export.events().size(),
                                                known.isEmpty() ? "no identifiers" : known)),
                                built)),
                built);
    }
}
