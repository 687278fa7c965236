package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.opportunities.tickets.Destination;
import dev.waymark.app.opportunities.tickets.DestinationKind;
import dev.waymark.app.opportunities.tickets.DestinationStore;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class DocumentDestinationsTest {
    private static final String SHOP = "shop";
    private static final String OTHER = "other";

    @TempDir private Path folder;
    private Documents documents;
    private DestinationStore destinations;

    @BeforeEach
    void open() {
        reopen();
        for (String workspace : List.of(SHOP, OTHER)) {
            documents
                    .workspaces()
                    .add(new Workspace(workspace, workspace, false, ZoneOffset.UTC), List.of());
        }
    }

    private void reopen() {
        documents = Documents.open(folder.resolve("documents.db"));
        destinations = documents.ticketDestinations();
    }

    @AfterEach
    void close() {
        documents.close();
    }

    private static Destination jira(String id, String name) {
        return destination(id, name, DestinationKind.JIRA, "CX", "ada@acme.org");
    }

    private static Destination webhook(String id, String name) {
        return destination(id, name, DestinationKind.WEBHOOK, "", null);
    }

    private static Destination destination(
            String id, String name, DestinationKind kind, String project, @Nullable String user) {
        return new Destination(
                id,
                name,
                kind,
                URI.create("https://tickets.acme.org/door"),
                project,
                user,
                "ada",
                Instant.ofEpochMilli(1_700_000_000_123L));
    }

    @Test
    void keepsWhatItIsGivenOldestFirst() {
        assertThat(destinations.add(SHOP, webhook("2", "Hook"), null)).isTrue();
        assertThat(destinations.add(SHOP, jira("1", "Backlog"), "sealed")).isTrue();

        assertThat(destinations.ofWorkspace(SHOP))
                .containsExactly(jira("1", "Backlog"), webhook("2", "Hook"));
        documents.close();
        reopen();
        assertThat(destinations.ofWorkspace(SHOP))
                .containsExactly(jira("1", "Backlog"), webhook("2", "Hook"));
        assertThat(destinations.secret(SHOP, "1")).contains("sealed");
    }

    @Test
    void aNameStandsOnceInAWorkspace() {
        assertThat(destinations.add(SHOP, jira("1", "Backlog"), "first")).isTrue();
        assertThat(destinations.add(SHOP, webhook("2", "Backlog"), "second")).isFalse();
        assertThat(destinations.add(OTHER, webhook("3", "Backlog"), null)).isTrue();

        assertThat(destinations.ofWorkspace(SHOP)).containsExactly(jira("1", "Backlog"));
        assertThat(destinations.secret(SHOP, "1")).contains("first");
        assertThat(destinations.secret(SHOP, "2")).isEmpty();
    }

    @Test
    void aSecretIsKeptApartAndReplaced() {
        destinations.add(SHOP, jira("1", "Backlog"), "old-secret");
        destinations.add(SHOP, webhook("2", "Hook"), null);

        assertThat(destinations.secret(SHOP, "2")).isEmpty();
        assertThat(destinations.renew(SHOP, "1", "new-secret")).isTrue();
        assertThat(destinations.renew(SHOP, "2", "its-first")).isTrue();
        assertThat(destinations.secret(SHOP, "1")).contains("new-secret");
        assertThat(destinations.secret(SHOP, "2")).contains("its-first");
        assertThat(destinations.ofWorkspace(SHOP))
                .containsExactly(jira("1", "Backlog"), webhook("2", "Hook"))
                .allSatisfy(it -> assertThat(it.toString()).doesNotContain("secret", "its-first"));
    }

    @Test
    void whatIsRemovedIsGoneWithItsSecret() {
        destinations.add(SHOP, jira("1", "Backlog"), "sealed");

        assertThat(destinations.remove(SHOP, "1")).isTrue();
        assertThat(destinations.remove(SHOP, "1")).isFalse();
        assertThat(destinations.ofWorkspace(SHOP)).isEmpty();
        assertThat(destinations.secret(SHOP, "1")).isEmpty();
        assertThat(destinations.renew(SHOP, "1", "late")).isFalse();
        assertThat(destinations.add(SHOP, webhook("2", "Backlog"), null)).isTrue();
    }

    @Test
    void aWorkspaceReachesOnlyItsOwn() {
        destinations.add(SHOP, jira("1", "Backlog"), "sealed");

        assertThat(destinations.ofWorkspace(OTHER)).isEmpty();
        assertThat(destinations.secret(OTHER, "1")).isEmpty();
        assertThat(destinations.renew(OTHER, "1", "theirs")).isFalse();
        assertThat(destinations.remove(OTHER, "1")).isFalse();
        assertThat(destinations.secret(SHOP, "1")).contains("sealed");
    }
}
