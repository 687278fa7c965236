package dev.waymark.server.pages;

import dev.waymark.app.access.signin.Secrets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page may load and run: our own files, and styles that carry this answer's nonce. Style
 * attributes are allowed, since the map and the charts place their parts by them; style tags and
 * scripts in the page are not.
 */
public final class ContentPolicy implements HeaderWriter {
    private static final String NONCE = ContentPolicy.class.getName() + ".nonce";

    private final Secrets secrets;

    ContentPolicy(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The nonce of this request's answer, made on the first call. */
    String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String known) {
            return known;
        }
        String nonce = secrets.next();
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-"
                        + nonce(request)
                        + "'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:;"
                        + " font-src 'self'; connect-src 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'; form-action 'self'; object-src 'none'");
    }
}
