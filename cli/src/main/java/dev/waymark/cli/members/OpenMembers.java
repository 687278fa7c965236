package dev.waymark.cli.members;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.members.Invitation;
import dev.waymark.app.access.members.Invitations;
import dev.waymark.app.access.members.IssuedInvitation;
import dev.waymark.app.access.members.Member;
import dev.waymark.app.access.members.Members;
import dev.waymark.app.access.members.PasswordResets;
import dev.waymark.app.access.signin.AttemptLimit;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.id.Ids;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.cli.workspace.ShellDeeds;
import dev.waymark.store.documents.Documents;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members of one workspace, for whoever may read the home's files. */
final class OpenMembers implements AutoCloseable {
    private final Documents documents;
    private final String workspace;
    private final Actor actor;
    private final Members members;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final ShellDeeds deeds;

    OpenMembers(WorkspaceOption option) {
        documents = option.documents();
        workspace = option.id(documents);
        actor = new Actor.Program("shell", workspace, Set.of(Permission.READ, Permission.MANAGE));
        SecureRandom random = new SecureRandom();
        Secrets secrets = new Secrets(random);
        Clock clock = Clock.systemUTC();
        Access access = new Access(documents.workspaces());
        members = new Members(documents.members(), access);
        invitations =
                new Invitations(
                        new Invitations.Stores(
                                documents.users(), documents.members(), documents.invitations()),
                        access,
                        new Invitations.Parts(
                                secrets, new Ids(clock, random), clock, new NoLimit()));
        deeds = new ShellDeeds(documents, workspace, new Ids(clock, random), clock);
        resets =
                new PasswordResets(
                        new PasswordResets.Stores(
                                documents.users(), documents.members(), documents.resets()),
                        access,
                        new PasswordResets.Parts(secrets, clock));
    }

    List<Member> list() {
        return members.list(actor, workspace);
    }

    List<Invitation> open() {
        return invitations.list(actor, workspace);
    }

    IssuedInvitation invite(String email, Role role) {
        IssuedInvitation issued = invitations.invite(actor, workspace, email, role);
        deeds.note(
                AuditAction.MEMBER_INVITED,
                "invitation:" + issued.invitation().id(),
                issued.invitation().email() + ": " + role.label());
        return issued;
    }

    void changeRole(String email, Role role) {
        String id = id(email);
        members.changeRole(actor, workspace, id, role);
        deeds.note(AuditAction.MEMBER_ROLE_CHANGED, "user:" + id, role.label());
    }

    /** Removes a member, or else withdraws the invitation of that address. */
    void remove(String email) {
        String address = User.normalEmail(email);
        Optional<Invitation> invited =
                open().stream().filter(it -> it.email().equals(address)).findAny();
        if (find(address).isEmpty() && invited.isPresent()) {
            invitations.withdraw(actor, workspace, invited.get().id());
            deeds.note(AuditAction.INVITATION_WITHDRAWN, "invitation:" + invited.get().id(), null);
        } else {
            String id = id(address);
            members.remove(actor, workspace, id);
            deeds.note(AuditAction.MEMBER_REMOVED, "user:" + id, null);
        }
    }

    String reset(String email) {
        String id = id(email);
        String secret = resets.makeAsOwner(workspace, id);
        deeds.note(AuditAction.RESET_MADE, "user:" + id, null);
        return secret;
    }

    private Optional<Member> find(String address) {
        return list().stream().filter(it -> it.user().email().equals(address)).findAny();
    }

    private String id(String email) {
        return find(User.normalEmail(email))
                .map(it -> it.user().id())
                .orElseThrow(
                        () ->
                                access(
                                        "MEMBER_NOT_FOUND",
                                        "\"%s\" is no member of the workspace. `waymark members"
                                                + " list` shows who is.",
                                        email));
    }

    /** What a new link is shown with. */
    static View view(NewLink link) {
        Table table =
                Table.of("email", "link", "expires")
                        .row(Cell.of(link.email()), Cell.of(link.link()), Cell.of(link.expiresAt()))
                        .build();
        return new View(
                List.of(
                        new View.Section(
                                List.of("Copy the link now. It is not shown again and works once."),
                                table)),
                table);
    }

    /** A link that was just made. */
    record NewLink(String email, String link, String expiresAt) {}

    @Override
    public void close() {
        documents.close();
    }

    /** Whoever may read the home's files is not slowed down. */
    private static final class NoLimit implements AttemptLimit {
        @Override
        public Optional<Duration> tryOnce(String name) {
            return Optional.empty();
        }

        @Override
        public void forgive(String name) {}
    }
}
