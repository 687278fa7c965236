package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.app.opportunities.Ticket;
import dev.waymark.app.opportunities.tickets.TicketStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class DocumentTicketsTest {
    private static final String WORKSPACE = "w";
    private static final String OPPORTUNITY = "o";

    @TempDir private Path folder;
    private Documents documents;
    private TicketStore tickets;

    @BeforeEach
    void open() {
        documents = Documents.open(folder.resolve("documents.db"));
        documents
                .workspaces()
                .add(new Workspace(WORKSPACE, "Shop", false, ZoneOffset.UTC), List.of());
        documents.opportunities().save(WORKSPACE, opportunity());
        tickets = documents.tickets();
    }

    @AfterEach
    void close() {
        documents.close();
    }

    private static Opportunity opportunity() {
        return new Opportunity(
                OPPORTUNITY,
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
                List.of());
    }

    private static Ticket sending(long at) {
        return new Ticket(
                "d", "Backlog", Ticket.State.SENDING, null, null, "ada", Instant.ofEpochMilli(at));
    }

    private Ticket kept() {
        return tickets.find(WORKSPACE, OPPORTUNITY, "d").orElseThrow();
    }

    @Test
    void oneOfSeveralGetsToSend() {
        assertThat(tickets.claim(WORKSPACE, OPPORTUNITY, sending(1), null)).isTrue();
        assertThat(tickets.claim(WORKSPACE, OPPORTUNITY, sending(2), null)).isFalse();
        tickets.release(WORKSPACE, OPPORTUNITY, sending(1));
        assertThat(tickets.claim(WORKSPACE, OPPORTUNITY, sending(3), null)).isTrue();
    }

    @Test
    void whoWasOvertakenChangesNothing() {
        Ticket slow = sending(1);
        Ticket fast = sending(70_000);
        assertThat(tickets.claim(WORKSPACE, OPPORTUNITY, slow, null)).isTrue();
        assertThat(tickets.claim(WORKSPACE, OPPORTUNITY, fast, slow)).isTrue();
        tickets.release(WORKSPACE, OPPORTUNITY, slow);
        tickets.save(WORKSPACE, OPPORTUNITY, slow.as(Ticket.State.UNSURE, null, null));
        assertThat(kept()).isEqualTo(fast);

        Ticket sent = fast.as(Ticket.State.SENT, "#1", null);
        tickets.save(WORKSPACE, OPPORTUNITY, sent);
        tickets.release(WORKSPACE, OPPORTUNITY, fast);
        assertThat(kept()).isEqualTo(sent);
    }
}
