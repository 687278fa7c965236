package dev.waymark.cli.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.audit.AuditQuery;
import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;
import dev.waymark.store.documents.Documents;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class MembersCommandTest {
    @TempDir private Path home;

    @BeforeEach
    void addAdministrator() {
        ShellWorkspace.in(home);
        try (Documents documents = new ShellWorkspace(home).documents()) {
            String workspace = documents.workspaces().all().getFirst().id();
            documents.users().add(new User("u-1", "Ada", "ada@example.org", Role.ADMIN), "hash");
            documents.workspaces().put(new Membership("u-1", workspace, Role.ADMIN));
        }
    }

    private ShellRun run(String... arguments) {
        return new ShellWorkspace(home).run("members", arguments);
    }

    private static String token(ShellRun made) {
        String link = made.out().lines().skip(1).findFirst().orElseThrow().split(",")[1];
        return link.substring(link.indexOf("#token=") + "#token=".length());
    }

    @Test
    void invitesAndWithdraws() {
        ShellRun made =
                run(
                        "invite",
                        "Bob@Example.org",
                        "--role",
                        "editor",
                        "--address",
                        "https://w.example.org/",
                        "--format",
                        "csv");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("bob@example.org,https://w.example.org/join#token=");
        try (Documents documents = new ShellWorkspace(home).documents()) {
            assertThat(documents.invitations().find(Secrets.hash(token(made)))).isPresent();
        }
        assertThat(run("list", "--format", "csv").out())
                .contains("Ada,ada@example.org,admin,member,", ",bob@example.org,editor,invited,");
        assertThat(run("remove", "bob@example.org").code()).isZero();
        assertThat(run("list").out()).doesNotContain("bob");
    }

    @Test
    void makesALinkToSetAPassword() {
        ShellRun made = run("reset", "ada@example.org", "--format", "csv");
        assertThat(made.code()).as(made.err()).isZero();
        try (Documents documents = new ShellWorkspace(home).documents()) {
            assertThat(documents.resets().find(Secrets.hash(token(made)))).isPresent();
            String workspace = documents.workspaces().all().getFirst().id();
            assertThat(documents.audit().page(workspace, false, new AuditQuery(null, null, 9)))
                    .extracting(it -> it.entry().action(), it -> it.entry().actor())
                    .containsExactly(tuple(AuditAction.RESET_MADE, "key:shell"));
        }
    }

    @Test
    void saysWhatIsWrong() {
        ShellRun last = run("role", "ada@example.org", "viewer");
        assertThat(last.code()).isEqualTo(2);
        assertThat(last.err())
                .contains("this is the workspace's last administrator. Make another member");
        assertThat(run("remove", "ada@example.org").err()).contains("last administrator");
        assertThat(run("role", "ada@example.org", "king").err())
                .contains("role \"king\" is unknown. Give viewer, editor, analyst or admin.");
        assertThat(run("reset", "eve@example.org").err())
                .contains("\"eve@example.org\" is no member of the workspace.");
        assertThat(run("invite", "ada@example.org", "--role", "viewer").err())
                .contains("\"ada@example.org\" is a member already.");
        assertThat(run("invite", "nobody", "--role", "viewer").err())
                .contains("e-mail \"nobody\" is no address.");
    }
}
