package dev.waymark.server.mail;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.User;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * The mail server that this server hands its mails to.
 *
 * @param host name or address
 * @param port from 1 to 65535
 * @param security how the connection is protected
 * @param user to sign in with; null for none
 * @param password of the user; null for none; never shown
 * @param from the sender's address
 * @param publicUrl how people reach this server, for links in mails; without a slash at its end
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        String publicUrl) {
    public MailSettings {
        require(!host.isBlank(), "smtpHost is empty. Give the name of your mail server.");
        require(
                1 <= port && port <= 65_535,
                "smtpPort (%d) must be from 1 to 65535, for example 587.",
                port);
        require(
                (user == null) == (password == null),
                "smtpUser and the variable WAYMARK_SMTP_PASSWORD go together. Give both or none.");
        from = User.normalEmail(from);
        publicUrl = publicUrl.replaceAll("/+$", "");
        require(
                isWebAddress(publicUrl),
                "publicUrl is no address of a web server. Give one such as"
                        + " https://waymark.example.org.");
    }

    /** How a connection is protected. */
    public enum Security {
        /** Not at all; for a mail server on the same machine. */
        NONE("none"),
        /** Turned into TLS before anything is said; refused if the server cannot. */
        STARTTLS("starttls"),
        /** TLS from the start. */
        TLS("tls");

        private final String text;

        Security(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }

        /**
         * The one of a word.
         *
         * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE for any other word
         */
        public static Security of(String word) {
            for (Security security : values()) {
                if (security.text.equals(word)) {
                    return security;
                }
            }
            require(false, "smtpSecurity \"%s\" must be none, starttls or tls.", word);
            return NONE;
        }
    }

    /** Leaves user and password out, so that no log shows them. */
    @Override
    public String toString() {
        return "MailSettings[%s:%d %s]".formatted(host, port, security);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
