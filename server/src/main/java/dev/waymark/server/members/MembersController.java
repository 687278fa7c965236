package dev.waymark.server.members;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.members.Member;
import dev.waymark.app.access.members.Members;
import dev.waymark.app.access.members.PasswordResets;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** Those who are in a workspace, for its administrators. */
@RestController
@RequestMapping("/api/workspaces/{ws}/members")
class MembersController {
    private final AuditTrail trail;
    private final Members members;
    private final PasswordResets resets;

    MembersController(Members members, PasswordResets resets, AuditTrail trail) {
        this.trail = trail;
        this.members = members;
        this.resets = resets;
    }

    @GetMapping
    @Operation(operationId = "listMembers", summary = "Lists the members by name.")
    List<MemberAnswer> list(Actor actor, Workspace workspace) {
        return members.list(actor, workspace.id()).stream()
                .map(member -> MemberAnswer.of(member, actor))
                .toList();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changeMemberRole", summary = "Gives a member another role.")
    void changeRole(
            Actor actor,
            Workspace workspace,
            @PathVariable String id,
            @RequestBody RoleRequest body) {
        Role role = Role.of(Given.text(body.role(), "role"));
        members.changeRole(actor, workspace.id(), id, role);
        trail.in(workspace, actor)
                .note(AuditAction.MEMBER_ROLE_CHANGED, "user:" + id, role.label());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeMember", summary = "Removes a member; their sessions end.")
    void remove(Actor actor, Workspace workspace, @PathVariable String id) {
        members.remove(actor, workspace.id(), id);
        trail.in(workspace, actor).note(AuditAction.MEMBER_REMOVED, "user:" + id);
    }

    @PostMapping("/{id}/reset")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "makePasswordReset",
            summary = "Makes a link by which a member sets a new password; it is shown this once.")
    ResetAnswer reset(Actor actor, Workspace workspace, @PathVariable String id) {
        String secret = resets.make(actor, workspace.id(), id);
        trail.in(workspace, actor).note(AuditAction.RESET_MADE, "user:" + id);
        return new ResetAnswer("/reset#token=" + secret);
    }

    /**
     * What a member shall be.
     *
     * @param role viewer, editor, analyst or admin
     */
    record RoleRequest(@Nullable String role) {}

    /**
     * A member.
     *
     * @param role viewer, editor, analyst or admin
     * @param lastSignInAt null if never since that is noted
     * @param you whether it is the caller
     */
    @JsonInclude
    record MemberAnswer(
            String id,
            String name,
            String email,
            String role,
            @Nullable Instant lastSignInAt,
            boolean you) {
        static MemberAnswer of(Member member, Actor actor) {
            return new MemberAnswer(
                    member.user().id(),
                    member.user().name(),
                    member.user().email(),
                    member.role().label(),
                    member.lastSignInAt(),
                    actor.logName().equals("user:" + member.user().id()));
        }
    }

    /**
     * A link to set a password, good for one day and one use.
     *
     * @param path to open on this server
     */
    record ResetAnswer(String path) {
        /** Leaves the secret out, so that no log shows it. */
        @Override
        public String toString() {
            return "ResetAnswer[]";
        }
    }
}
