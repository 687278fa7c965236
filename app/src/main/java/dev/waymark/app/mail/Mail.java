package dev.waymark.app.mail;

import java.util.List;

/**
 * A mail to be sent to each recipient by itself, so that none sees the others.
 *
 * @param recipients plain addresses
 * @param subject one line
 * @param text for programs that show no HTML
 * @param html a whole document
 */
public record Mail(List<String> recipients, String subject, String text, String html) {
    public Mail {
        recipients = List.copyOf(recipients);
    }

    /** Sends mails. Safe for several threads. */
    @FunctionalInterface
    public interface Sender {
        /**
         * Hands a mail to the mail server.
         *
         * @return whether the server took it for at least one recipient; false only if it took it
         *     for none, so that trying again cannot send it twice
         */
        boolean send(Mail mail);
    }
}
