package dev.waymark.server.limits;

import static dev.waymark.engine.fault.JourneyException.limit;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.imports.FileBytes;
import dev.waymark.server.problem.ProblemWriter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Bounds the size of a request's body, whether its length is announced or not. Uploads of files
 * have a bound of their own and are never held in memory.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {
    /** The largest JSON body, in bytes. */
    static final long JSON_BYTES = 1_048_576;

    /** The largest JSON body that brings a table, to be asked or to be kept, in bytes. */
    static final long TABLE_BYTES = 4 * JSON_BYTES;

    private static final Pattern UPLOADS = Pattern.compile("/api/workspaces/[^/]+/uploads");
    private static final Pattern MAP_FILES = Pattern.compile("/api/workspaces/[^/]+/maps/import");
    private static final Pattern TABLES =
            Pattern.compile(
                    "/api/workspaces/[^/]+/((attribution|clv|survival)/table|budget(/spend)?)");
    private static final Pattern MAPS = Pattern.compile("/api/workspaces/[^/]+/maps/[^/]+");

    private final long uploadBytes;
    private final ProblemWriter problems;

    /** A filter with this bound for uploads, in bytes. */
    public BodyLimitFilter(long uploadBytes, ProblemWriter problems) {
        this.uploadBytes = uploadBytes;
        this.problems = problems;
    }

    /** Whether the request brings a file. */
    static boolean isUpload(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && UPLOADS.matcher(request.getRequestURI()).matches();
    }

    /** Whether the request brings a whole map. */
    static boolean isMapFile(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "POST" -> MAP_FILES.matcher(request.getRequestURI()).matches();
            case "PUT" -> MAPS.matcher(request.getRequestURI()).matches();
            default -> false;
        };
    }

    /** Whether the request may bring a table. */
    static boolean isTable(HttpServletRequest request) {
        return TABLES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bound = bound(request);
        if (request.getContentLengthLong() > bound) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            problems.write(response, tooLarge(bound));
        } else {
            chain.doFilter(new BoundedRequest(request, bound), response);
        }
    }

    private long bound(HttpServletRequest request) {
        if (isUpload(request)) {
            return uploadBytes;
        }
        if (isMapFile(request)) {
            return FileBytes.MAX_BYTES;
        }
        return isTable(request) ? TABLE_BYTES : JSON_BYTES;
    }

    private static JourneyException tooLarge(long bound) {
        return limit(
                "BODY_TOO_LARGE",
                "The request's body is larger than %d bytes. Send less, or ask the administrator"
                        + " to raise the limit.",
                bound);
    }

    private static final class BoundedRequest extends HttpServletRequestWrapper {
        private final long bound;

        BoundedRequest(HttpServletRequest request, long bound) {
            super(request);
            this.bound = bound;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), bound);
        }
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private final long bound;
        private long count;

        BoundedStream(ServletInputStream stream, long bound) {
            this.stream = stream;
            this.bound = bound;
        }

        @Override
        public int read() throws IOException {
            int next = stream.read();
            if (next >= 0) {
                add(1);
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = stream.read(bytes, from, length);
            if (read > 0) {
                add(read);
            }
            return read;
        }

        @Override
        public int available() throws IOException {
            return stream.available();
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }

        private void add(int read) {
            count += read;
            if (count > bound) {
                throw tooLarge(bound);
            }
        }
    }
}
