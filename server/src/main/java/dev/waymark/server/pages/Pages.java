package dev.waymark.server.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The web interface: files as they are, and for every other address the one page, whose scripts
 * read the address themselves. The page gets a new nonce on each answer.
 *
 * <p>Files under {@code /assets/} carry a hash in their name and are kept by browsers for a year;
 * all others are asked for again each time.
 */
final class Pages implements HttpRequestHandler {
    private static final String PLACEHOLDER = "__CSP_NONCE__";
    private static final String ASSETS = "/assets/";
    private static final String SHARED = "/shared/";

    private final Resource page;
    private final ContentPolicy policy;
    private final ResourceHttpRequestHandler assets;
    private final ResourceHttpRequestHandler files;
    private final Supplier<Optional<String>> entrance;

    /**
     * @param entrance where a visitor of the root is led to; empty for the page itself
     */
    Pages(
            Resource page,
            ContentPolicy policy,
            ResourceHttpRequestHandler assets,
            ResourceHttpRequestHandler files,
            Supplier<Optional<String>> entrance) {
        this.entrance = entrance;
        this.page = page;
        this.policy = policy;
        this.assets = assets;
        this.files = files;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getServletPath();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || isApi(path)) {
            throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path, path);
        }
        Optional<String> start = path.equals("/") ? entrance.get() : Optional.empty();
        if (start.isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, start.get());
        } else if (path.startsWith(ASSETS)) {
            serve(assets, path, request, response);
        } else if (!path.equals("/index.html") && hasEnding(path)) {
            serve(files, path, request, response);
        } else {
            servePage(request, response);
        }
    }

    private static void serve(
            ResourceHttpRequestHandler handler,
            String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(
                HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, path.substring(1));
        handler.handleRequest(request, response);
    }

    private void servePage(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!page.exists()) {
            throw new NoResourceFoundException(HttpMethod.GET, "/", "index.html");
        }
        byte[] body =
                page.getContentAsString(StandardCharsets.UTF_8)
                        .replace(PLACEHOLDER, policy.nonce(request))
                        .getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (request.getServletPath().startsWith(SHARED)) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean isApi(String path) {
        return path.equals("/api")
                || path.startsWith("/api/")
                || path.startsWith("/v1/")
                || path.equals("/actuator")
                || path.startsWith("/actuator/");
    }

    private static boolean hasEnding(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
    }
}
