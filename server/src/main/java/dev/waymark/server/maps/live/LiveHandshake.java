package dev.waymark.server.maps.live;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.server.problem.Problem;
import dev.waymark.server.problem.Problems;
import dev.waymark.server.security.CurrentActor;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets in who may read the workspace, and from browsers only our own pages: a cookie opens a
 * connection from any site, so the page's origin has to be ours.
 */
final class LiveHandshake implements HandshakeInterceptor {
    static final String VISIT = "visit";

    private final Access access;

    LiveHandshake(Access access) {
        this.access = access;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (!(request instanceof ServletServerHttpRequest servlet)) {
            throw new IllegalStateException("the handshake came without a servlet");
        }
        try {
            attributes.put(VISIT, visit(servlet.getServletRequest()));
            return true;
        } catch (JourneyException e) {
            Problem problem = Problems.of(e);
            response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
            return false;
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception fault) {}

    private Visit visit(HttpServletRequest request) {
        if (!CurrentActor.isByKey(request) && !isOwnOrigin(request)) {
            throw JourneyException.access(
                    "FOREIGN_ORIGIN", "Only this server's own pages may open a map here.");
        }
        Actor actor =
                CurrentActor.find()
                        .orElseThrow(
                                () ->
                                        JourneyException.access(
                                                "SIGN_IN_REQUIRED", "Sign in first."));
        List<String> path = List.of(request.getRequestURI().split("/"));
        String workspace = path.get(3);
        access.require(actor, workspace, Permission.READ);
        return new Visit(workspace, path.get(5), actor, CurrentActor.again(request));
    }

    private static boolean isOwnOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        if (origin == null || host == null) {
            return false;
        }
        try {
            URI page = new URI(origin);
            boolean isSafeEnough = !request.isSecure() || "https".equals(page.getScheme());
            return isSafeEnough && host.equalsIgnoreCase(page.getAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * Who came to which map.
     *
     * @param again asks later who it is, empty once they are signed out
     */
    record Visit(String workspace, String map, Actor actor, Supplier<Optional<Actor>> again) {}
}
