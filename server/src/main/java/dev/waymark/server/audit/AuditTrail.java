package dev.waymark.server.audit;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.audit.AuditEntry;
import dev.waymark.app.audit.AuditLog;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Notes what controllers do, in the audit log and in the server's own log. A controller notes what
 * is done before it answers: a deed that cannot be noted is told of as a fault.
 */
@Component
public class AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final AuditLog log;

    AuditTrail(AuditLog log) {
        this.log = log;
    }

    /** What an actor does in a workspace. */
    public Hand in(Workspace workspace, Actor actor) {
        return new Hand(log, workspace.id(), actor.logName());
    }

    /** What a source of a workspace does by itself. */
    public Hand bySource(String workspaceId, String sourceId) {
        return new Hand(log, workspaceId, "source:" + sourceId);
    }

    /** What the server does in a workspace by itself. */
    public Hand byServer(String workspaceId) {
        return new Hand(log, workspaceId, "server");
    }

    /** What an actor does to an account or the server. */
    public Hand by(Actor actor) {
        return new Hand(log, null, actor.logName());
    }

    /** What a person does to an account or the server. */
    public Hand by(User person) {
        return new Hand(log, null, "user:" + person.id());
    }

    /** Notes that somebody did not prove who they are. */
    public void refusal(AuditAction action, @Nullable User meant) {
        new Hand(log, null, AuditLog.NOBODY)
                .note(action, meant == null ? null : "user:" + meant.id(), null);
    }

    /**
     * Notes that somebody gave a wrong password on the way to something else than a sign-in, or too
     * many of them; nothing is noted of other faults.
     */
    public void refusal(JourneyException fault, @Nullable User meant) {
        switch (fault.code()) {
            case "PASSWORD_WRONG", "ACCOUNT_EXISTS" -> refusal(AuditAction.SIGN_IN_REFUSED, meant);
            case "TOO_MANY_ATTEMPTS" -> refusal(AuditAction.SIGN_IN_THROTTLED, meant);
            default -> {}
        }
    }

    /** Whose deeds are noted. */
    public static final class Hand {
        private final AuditLog log;
        private final @Nullable String workspaceId;
        private final String actor;

        private Hand(AuditLog log, @Nullable String workspaceId, String actor) {
            this.log = log;
            this.workspaceId = workspaceId;
            this.actor = actor;
        }

        /** Notes a deed that says it all. */
        public void note(AuditAction action) {
            note(action, null, null);
        }

        /** Notes a deed done to something, as a kind and an id such as {@code key:…}. */
        public void note(AuditAction action, String subject) {
            note(action, subject, null);
        }

        /**
         * Notes a deed done to something.
         *
         * @param detail what people called it; nothing that events carry
         */
        public void note(AuditAction action, @Nullable String subject, @Nullable String detail) {
            AuditEntry noted =
                    log.note(
                            new AuditLog.Deed(
                                    workspaceId, actor, action, subject, detail, address()));
            LOG.info(
                    "{} {} workspace {} by {} from {}",
                    action.label(),
                    subject == null ? "" : subject,
                    workspaceId == null ? "-" : workspaceId,
                    actor,
                    noted.address());
        }

        private static @Nullable String address() {
            return RequestContextHolder.getRequestAttributes()
                            instanceof ServletRequestAttributes running
                    ? running.getRequest().getRemoteAddr()
                    : null;
        }
    }
}
