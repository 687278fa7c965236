package dev.waymark.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.waymark.app.access.User;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Who the browser is to the server.
 *
 * @param user null if nobody signed in
 * @param demo whether the sample workspace is open to visitors of this machine
 * @param setupNeeded whether nobody has an account yet
 * @param csrf what to send with every change
 */
@JsonInclude
record SessionAnswer(@Nullable Person user, boolean demo, boolean setupNeeded, Csrf csrf) {
    static SessionAnswer of(
            @Nullable User user, boolean demo, boolean setupNeeded, CsrfToken csrf) {
        return new SessionAnswer(
                user == null ? null : Person.of(user),
                demo,
                setupNeeded,
                new Csrf(csrf.getHeaderName(), csrf.getToken()));
    }

    /**
     * A person as they see themselves.
     *
     * @param role viewer, editor, analyst or admin
     */
    record Person(String id, String name, String email, String role) {
        static Person of(User user) {
            return new Person(user.id(), user.name(), user.email(), user.role().label());
        }
    }

    /**
     * The session's token against forged requests.
     *
     * @param header name of the header that carries it
     */
    record Csrf(String header, String token) {}
}
