package dev.waymark.cli.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

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
}
