package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.members.Invitation;
import dev.waymark.app.access.members.MemberChange;
import dev.waymark.app.access.members.PasswordReset;
import dev.waymark.app.access.signin.Session;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class DocumentMembersTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final User ADA = new User("u-1", "Ada", "ada@example.org", Role.ADMIN);
    private static final User BOB = new User("u-2", "Bob", "bob@example.org", Role.VIEWER);

    private final Documents documents = SqliteAccessStores.fresh().documents();

    @BeforeEach
    void addPeople() {
        documents.users().add(ADA, "hash-a");
        documents.users().add(BOB, "hash-b");
        for (String id : List.of("w-1", "w-2")) {
            documents
                    .workspaces()
                    .add(
                            new Workspace(id, id, false, ZoneOffset.UTC),
                            List.of(
                                    new Membership("u-1", id, Role.ADMIN),
                                    new Membership("u-2", id, Role.VIEWER)));
        }
    }

    @AfterEach
    void close() {
        documents.close();
    }

    private static Invitation invitation(String id, String email, String by) {
        return new Invitation(id, "w-1", email, Role.EDITOR, by, NOON, NOON.plusSeconds(60));
    }

    private Role role(String user) {
        return documents.workspaces().role(user, "w-1").orElseThrow();
    }

    @Test
    void listsMembersWithTheirLastSignIn() {
        documents
                .sessions()
                .add(new Session("s", "u-2", NOON, NOON.plusSeconds(5), NOON.plusSeconds(9)));
        assertThat(documents.members().ofWorkspace("w-1"))
                .extracting(it -> it.user().name(), it -> it.role(), it -> it.lastSignInAt())
                .containsExactly(tuple("Ada", Role.ADMIN, null), tuple("Bob", Role.VIEWER, NOON));
        assertThat(documents.members().ofPerson("u-2")).hasSize(2);
    }

    @Test
    void keepsTheLastAdministrator() {
        assertThat(documents.members().remove("u-1", "w-1"))
                .isEqualTo(MemberChange.LAST_ADMINISTRATOR);
        assertThat(documents.members().change(new Membership("u-1", "w-1", Role.ANALYST)))
                .isEqualTo(MemberChange.LAST_ADMINISTRATOR);
        assertThat(documents.members().change(new Membership("u-1", "w-1", Role.ADMIN)))
                .isEqualTo(MemberChange.DONE);
        assertThat(documents.members().change(new Membership("u-9", "w-1", Role.ADMIN)))
                .isEqualTo(MemberChange.NO_MEMBER);
        assertThat(role("u-1")).isEqualTo(Role.ADMIN);
    }

    @Test
    void leavesOneAdministratorOfTwoWhoLowerEachOtherAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            documents.workspaces().put(new Membership("u-1", "w-1", Role.ADMIN));
            documents.workspaces().put(new Membership("u-2", "w-1", Role.ADMIN));
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Future<MemberChange> one =
                        both.submit(
                                () ->
                                        documents
                                                .members()
                                                .change(new Membership("u-1", "w-1", Role.VIEWER)));
                Future<MemberChange> other =
                        both.submit(
                                () ->
                                        documents
                                                .members()
                                                .change(new Membership("u-2", "w-1", Role.VIEWER)));
                assertThat(List.of(one.get(), other.get()))
                        .containsExactlyInAnyOrder(
                                MemberChange.DONE, MemberChange.LAST_ADMINISTRATOR);
            }
        }
    }

    @Test
    void takesEverythingThatARemovedMemberHeldWithThem() {
        documents.workspaces().put(new Membership("u-2", "w-1", Role.ADMIN));
        documents.sessions().add(new Session("s", "u-2", NOON, NOON, NOON.plusSeconds(9)));
        documents.invitations().add(invitation("i-1", "eve@example.org", "user:u-2"), "h-1");
        documents.invitations().add(invitation("i-2", BOB.email(), "user:u-1"), "h-2");
        documents.invitations().add(invitation("i-3", "cy@example.org", "user:u-1"), "h-3");
        documents.resets().add(new PasswordReset("u-2", "w-1", "u-1", NOON), "r-1");
        assertThat(documents.members().remove("u-2", "w-1")).isEqualTo(MemberChange.DONE);
        assertThat(documents.workspaces().role("u-2", "w-1")).isEmpty();
        assertThat(documents.workspaces().role("u-2", "w-2")).isPresent();
        assertThat(documents.sessions().find("s")).isEmpty();
        assertThat(documents.resets().find("r-1")).isEmpty();
        assertThat(documents.invitations().ofWorkspace("w-1"))
                .extracting(Invitation::id)
                .containsExactly("i-3");
    }

    @Test
    void withdrawsTheInvitationsOfWhoIsNoAdministratorAnyMore() {
        documents.workspaces().put(new Membership("u-2", "w-1", Role.ADMIN));
        documents.invitations().add(invitation("i-1", "eve@example.org", "user:u-2"), "h-1");
        documents.members().change(new Membership("u-2", "w-1", Role.ANALYST));
        assertThat(documents.invitations().find("h-1")).isEmpty();
    }

    @Test
    void keepsNoInvitationByWhoIsNoAdministratorAnyMore() {
        assertThat(
                        documents
                                .invitations()
                                .add(invitation("i-1", "eve@example.org", "user:u-2"), "h-1"))
                .isFalse();
        assertThat(documents.invitations().find("h-1")).isEmpty();
        assertThat(
                        documents
                                .invitations()
                                .add(invitation("i-2", "eve@example.org", "key:shell"), "h-2"))
                .isTrue();
    }

    @Test
    void acceptsAnInvitationOnceInTimeAndByItsOwnAddressOnly() {
        Invitation cy = invitation("i-1", "cy@example.org", "user:u-1");
        User made = new User("u-3", "Cy", "cy@example.org", Role.VIEWER);
        documents.invitations().add(cy, "h-0");
        documents.invitations().add(invitation("i-2", "cy@example.org", "user:u-1"), "h-1");
        assertThat(documents.invitations().acceptWithAccount("h-0", NOON, made, "hash"))
                .as("replaced")
                .isFalse();
        assertThat(
                        documents
                                .invitations()
                                .acceptWithAccount("h-1", NOON.plusSeconds(60), made, "hash"))
                .as("late")
                .isFalse();
        assertThat(documents.invitations().accept("h-1", NOON, BOB)).as("other").isFalse();
        assertThat(documents.users().find("u-3")).isEmpty();
        assertThat(documents.invitations().acceptWithAccount("h-1", NOON, made, "hash")).isTrue();
        assertThat(role("u-3")).isEqualTo(Role.EDITOR);
        assertThat(documents.invitations().accept("h-1", NOON, made)).as("again").isFalse();
    }

    @Test
    void doesNotChangeWhatAMemberIsByAnInvitation() {
        documents.invitations().add(invitation("i-1", BOB.email(), "user:u-1"), "h-1");
        assertThat(documents.invitations().accept("h-1", NOON, BOB)).isTrue();
        assertThat(role("u-2")).isEqualTo(Role.VIEWER);
    }

    @Test
    void setsAPasswordByALinkOnceAndEndsSessions() {
        documents.sessions().add(new Session("s", "u-2", NOON, NOON, NOON.plusSeconds(9)));
        documents.resets().add(new PasswordReset("u-2", "w-1", "u-1", NOON), "r-1");
        documents.resets().add(new PasswordReset("u-2", "w-1", null, NOON.plusSeconds(1)), "r-2");
        assertThat(documents.resets().use("r-1", NOON.minusSeconds(1), "new"))
                .as("replaced")
                .isFalse();
        assertThat(documents.resets().use("r-2", NOON.plusSeconds(1), "new")).as("late").isFalse();
        assertThat(documents.users().passwordHash("u-2")).contains("hash-b");
        assertThat(documents.resets().use("r-2", NOON, "new")).isTrue();
        assertThat(documents.users().passwordHash("u-2")).contains("new");
        assertThat(documents.sessions().find("s")).isEmpty();
        assertThat(documents.resets().use("r-2", NOON, "newer")).as("again").isFalse();
    }
}
