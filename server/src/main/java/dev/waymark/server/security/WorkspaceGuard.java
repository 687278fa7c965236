package dev.waymark.server.security;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.engine.fault.JourneyException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import java.util.Map;

/**
 * Asks {@link Access} before any controller of a workspace runs, also for one whose author forgot
 * to. The workspace is taken from the same path variable that the controller gets.
 */
public final class WorkspaceGuard implements HandlerInterceptor {
    static final String WORKSPACE = WorkspaceGuard.class.getName() + ".workspace";

    private static final String ALL = "/api/workspaces/";

    private final Access access;

    WorkspaceGuard(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern instanceof String text && text.startsWith(ALL)) {
            request.setAttribute(WORKSPACE, open(request, text));
        }
        return true;
    }

    private Workspace open(HttpServletRequest request, String pattern) {
        Actor actor = ActorAuthentication.current().orElseThrow(WorkspaceGuard::signInFirst);
        if (!pattern.startsWith(WorkspaceRules.PREFIX)
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables)
                || !(variables.get("ws") instanceof String id)) {
            throw new IllegalStateException(pattern + " does not begin with the workspace {ws}");
        }
        return access.requireAny(actor, id, WorkspaceRules.of(request.getMethod(), pattern));
    }

    static JourneyException signInFirst() {
        return access(
                "SIGN_IN_REQUIRED",
                "This needs a session or a key. Sign in, or send a key as Authorization: Bearer.");
    }
}
