package dev.waymark.cli.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.audit.AuditLine;
import dev.waymark.app.audit.AuditQuery;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;
import dev.waymark.store.documents.Documents;
import dev.waymark.testkit.tickets.TicketSystem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class OpportunitiesCommandTest {
    @TempDir private Path home;

    @BeforeEach
    void addOpportunity() throws IOException {
        try (Documents documents = ShellWorkspace.in(home).documents()) {
            documents
                    .opportunities()
                    .save(
                            "w-1",
                            new Opportunity(
                                    "o-1",
                                    "Answer sooner",
                                    "",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    5,
                                    null,
                                    0.5,
                                    null,
                                    null,
                                    Opportunity.State.IDEA,
                                    null,
                                    null,
                                    Instant.EPOCH,
                                    List.of()));
        }
        Files.writeString(home.resolve("token"), TicketSystem.TOKEN + "\n");
    }

    private ShellRun run(String... arguments) {
        return new ShellWorkspace(home).run("opportunities", arguments);
    }

    private ShellRun connect(String address) {
        return run(
                "connect",
                "Backlog",
                "--kind",
                "github",
                "--project",
                "acme/shop",
                "--address",
                address,
                "--token-file",
                home.resolve("token").toString());
    }

    @Test
    void sendsAnOpportunityOnce() throws IOException {
        try (TicketSystem system = new TicketSystem()) {
            String address = system.address().toString();
            assertThat(connect(address).err())
                    .contains("does not let tickets be sent to \"" + address + "\"");
            Files.writeString(home.resolve("waymark.yaml"), "ticketHosts: [\"" + address + "\"]\n");

            assertThat(connect(address).code()).isZero();
            assertThat(run("destinations").out())
                    .contains("Backlog", "github", "acme/shop")
                    .doesNotContain(TicketSystem.TOKEN);
            ShellRun sent = run("send", "Answer sooner", "--to", "Backlog");
            assertThat(sent.code()).as(sent.err()).isZero();
            assertThat(sent.out())
                    .contains("#1347", "https://github.com/acme/shop/issues/1347", "key:shell");
            assertThat(run("send", "o-1", "--to", "Backlog").out())
                    .contains("It was sent before.", "#1347");
            assertThat(run("list").out()).contains("Answer sooner", "idea", "5.00", "#1347");
            assertThat(run("list", "--format", "json").out()).contains("\"state\":\"sent\"");
            assertThat(system.taken()).hasSize(1);
            assertThat(run("disconnect", "Backlog").code()).isZero();
        }
    }

    @Test
    void saysWhatIsWrong() {
        ShellRun nowhere = run("send", "o-1", "--to", "Backlog");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("destination \"Backlog\" does not exist. There are: .");
        assertThat(run("send", "o-2", "--to", "Backlog").err())
                .contains("opportunity \"o-2\" does not exist. There are: Answer sooner.");
    }

    @Test
    void addsEditsAndRemoves() {
        ShellRun made =
                run(
                        "add",
                        "Larger buttons",
                        "--per-month",
                        "40,30,55",
                        "--effort",
                        "8",
                        "--owner",
                        "Vera",
                        "--due",
                        "2026-12-24");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("Larger buttons", "idea", "40.00", "Vera", "2026-12-24");

        ShellRun changed =
                run(
                        "edit",
                        "Larger buttons",
                        "--name",
                        "Larger taps",
                        "--owner",
                        "",
                        "--state",
                        "planned",
                        "--format",
                        "json");
        assertThat(changed.out())
                .contains("\"name\":\"Larger taps\"", "\"state\":\"planned\"", "\"owner\":null")
                .contains("\"perMonth\":{\"amount\":40.0,\"low\":30.0,\"high\":55.0}")
                .contains("\"effortDays\":8.0", "\"due\":\"2026-12-24\"");

        assertThat(run("best", "--capacity", "10").out())
                .contains("1 chosen, 8.0 of 10.0 person-days, by customers: 20.0 a month")
                .contains("Larger taps", "1 not sized");
        assertThat(run("issue", "Larger taps").out()).contains("Larger taps");
        assertThat(run("remove", "Larger taps").code()).isZero();
        assertThat(run("list").out()).doesNotContain("Larger taps");
    }

    @Test
    void refusesWhatTheServerRefuses() {
        assertThat(run("add", "A", "--per-month", "many").err())
                .contains("--per-month \"many\" is no estimate. Write a number, like 40");
        assertThat(run("add", "A", "--per-month", "40,50,60").err())
                .contains("perMonth must hold low, amount and high in this order.");
        assertThat(run("add", "A", "--state", "wish").err())
                .contains("state \"wish\" must be one of \"idea\", \"planned\"");
        assertThat(run("add", "A", "--due", "soon").err())
                .contains("due \"soon\" is no day. Write it like \"2026-03-31\".");
        assertThat(run("add", "A", "--step", "Till").err())
                .contains("--step \"Till\" lies on no map. Name that with --map.");
        assertThat(run("edit", "A", "--state", "done").err())
                .contains("opportunity \"A\" does not exist. There are: Answer sooner.");
        assertThat(run("best", "--capacity", "-1").err())
                .contains("capacity (-1.0) must be from 0 to 10000.0 person-days.");
    }

    @Test
    void notesWhereTicketsGo() throws IOException {
        try (TicketSystem system = new TicketSystem()) {
            String address = system.address().toString();
            Files.writeString(home.resolve("waymark.yaml"), "ticketHosts: [\"" + address + "\"]\n");
            connect(address);
            run("send", "Answer sooner", "--to", "Backlog");
            run("send", "Answer sooner", "--to", "Backlog");
            run("disconnect", "Backlog");
        }
        try (Documents documents = new ShellWorkspace(home).documents()) {
            assertThat(
                            documents
                                    .audit()
                                    .page("w-1", false, new AuditQuery(null, null, 9))
                                    .stream()
                                    .map(AuditLine::entry)
                                    .map(it -> it.actor() + " " + it.action().label()))
                    .containsExactly(
                            "key:shell destination-remove",
                            "key:shell ticket-send",
                            "key:shell destination-make");
        }
    }
}
