package dev.waymark.server.queries;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;

import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;

import java.util.concurrent.atomic.AtomicBoolean;

/** Looks whether the client of a request is still there. */
final class Clients {
    /** The request attribute under which {@link ConnectionValve} leaves Tomcat's own request. */
    static final String CONNECTION = Clients.class.getName() + ".connection";

    /**
     * What Tomcat says is there when reading fails, as it does at the end of the stream. A next
     * request that came early would have more bytes.
     */
    private static final int END_OF_STREAM = 1;

    private Clients() {}

    /**
     * Whether the connection was closed by the other side. Looks at what has come without waiting
     * for more; bytes of a next request stay where they are.
     */
    static boolean hasGone(HttpServletRequest request) {
        ServletRequest innermost = request;
        while (innermost instanceof ServletRequestWrapper wrapper) {
            innermost = wrapper.getRequest();
        }
        if (!(innermost.getAttribute(CONNECTION) instanceof Request connection)) {
            return false;
        }
        org.apache.coyote.Request coyote = connection.getCoyoteRequest();
        coyote.action(ActionCode.AVAILABLE, Boolean.TRUE);
        AtomicBoolean failed = new AtomicBoolean();
        coyote.action(ActionCode.IS_ERROR, failed);
        return failed.get() || coyote.getAvailable() == END_OF_STREAM;
    }
}
