package dev.waymark.app.catalog.alerts;

import dev.waymark.app.mail.MailTexts;

/**
 * A person who wants to know when a type stops.
 *
 * @param userId of the account whose address the mails go to
 * @param language {@code en}, {@code de}, {@code uk}, {@code zh} or {@code lv}
 */
public record Subscriber(String userId, String language) {
    public Subscriber {
        language = MailTexts.offered(language);
    }
}
