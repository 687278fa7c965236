package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.audit.AuditCsv;
import dev.waymark.app.audit.AuditEntry;
import dev.waymark.app.audit.AuditLine;
import dev.waymark.app.audit.AuditQuery;
import dev.waymark.app.audit.AuditStore;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class DocumentAuditTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final AuditQuery ALL = new AuditQuery(null, null, 100);

    private final Documents documents = SqliteAccessStores.fresh().documents();

    @BeforeEach
    void addPeople() {
        for (String who : List.of("ada", "otto")) {
            documents.users().add(new User(who, who, who + "@example.org", Role.VIEWER), "hash");
            documents
                    .workspaces()
                    .add(
                            new Workspace("w-" + who, who, false, ZoneOffset.UTC),
                            List.of(new Membership(who, "w-" + who, Role.ADMIN)));
        }
        note("e-1", "w-ada", "user:ada", AuditAction.KEY_MADE, "key:1", "=HYPERLINK(1)");
        note("e-2", "w-otto", "user:otto", AuditAction.KEY_MADE, "key:2", "theirs");
        note("e-3", null, "user:ada", AuditAction.SIGNED_IN, null, null);
        note("e-4", null, "user:otto", AuditAction.SIGNED_IN, null, null);
        note("e-5", null, "nobody", AuditAction.SIGN_IN_REFUSED, "user:ada", null);
        note("e-6", null, "nobody", AuditAction.SIGN_IN_REFUSED, null, null);
    }

    @AfterEach
    void close() {
        documents.close();
    }

    private void note(
            String id,
            @Nullable String workspace,
            String actor,
            AuditAction action,
            @Nullable String subject,
            @Nullable String detail) {
        long second = id.charAt(2) - '0';
        documents
                .audit()
                .append(
                        new AuditEntry(
                                id,
                                NOON.plusSeconds(second),
                                workspace,
                                actor,
                                action,
                                subject,
                                detail,
                                "127.0.0.1"));
    }

    private List<String> ids(boolean server, AuditQuery query) {
        return documents.audit().page("w-ada", server, query).stream()
                .map(line -> line.entry().id())
                .toList();
    }

    @Test
    void showsAWorkspaceAndTheAccountsOfItsMembersOnlyNewestFirst() {
        assertThat(ids(false, ALL)).containsExactly("e-5", "e-3", "e-1");
        assertThat(ids(true, ALL)).containsExactly("e-6", "e-5", "e-3", "e-1");
        AuditLine refused = documents.audit().page("w-ada", false, ALL).getFirst();
        assertThat(refused.subjectName()).isEqualTo("ada");
        assertThat(refused.actorName()).isNull();
    }

    @Test
    void turnsPagesAndChoosesActions() {
        assertThat(ids(false, new AuditQuery(null, null, 2))).containsExactly("e-5", "e-3");
        assertThat(ids(false, new AuditQuery("e-3", null, 2))).containsExactly("e-1");
        assertThat(ids(false, new AuditQuery(null, AuditAction.KEY_MADE, 9)))
                .containsExactly("e-1");
    }

    @Test
    void forgetsByAgeAndNumber() {
        documents.audit().prune(NOON.plusSeconds(3), new AuditStore.Most(100, 100, "nobody"));
        assertThat(ids(true, ALL)).containsExactly("e-6", "e-5", "e-3");
        documents.audit().prune(NOON, new AuditStore.Most(2, 2, "nobody"));
        assertThat(ids(true, ALL)).containsExactly("e-6", "e-5");
    }

    @Test
    void keepsDeedsWhenRefusalsFlood() {
        documents.audit().prune(NOON, new AuditStore.Most(100, 1, "nobody"));
        assertThat(ids(true, ALL)).containsExactly("e-6", "e-3", "e-1");
    }

    @Test
    void knowsEveryActionByItsLabel() {
        for (AuditAction action : AuditAction.values()) {
            assertThat(AuditAction.of(action.label())).isEqualTo(action);
        }
    }

    @Test
    void writesNoFormulasIntoCsv() {
        String csv = AuditCsv.of(documents.audit().page("w-ada", false, ALL));
        assertThat(csv)
                .startsWith("time,workspace,actor,actorName,action,subject,subjectName,detail,")
                .contains(
                        "2026-03-29T12:00:01Z,w-ada,user:ada,ada,key-make,key:1,,'=HYPERLINK(1),");
    }
}
