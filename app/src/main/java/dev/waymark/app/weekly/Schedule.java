package dev.waymark.app.weekly;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.User;
import dev.waymark.app.mail.MailAddress;
import dev.waymark.app.mail.MailTexts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * When and to whom the weekly sheet of a workspace is mailed.
 *
 * @param day of the week
 * @param hour from 0 to 23, the full hour; one that a change to summer time skips is an hour later
 * @param zone of day and hour
 * @param language {@code en}, {@code de}, {@code uk}, {@code zh} or {@code lv}
 * @param recipients 1 to 20 addresses, each once
 * @param since when it was set; nothing due before is sent
 */
public record Schedule(
        DayOfWeek day,
        int hour,
        ZoneId zone,
        String language,
        List<String> recipients,
        Instant since) {
    /** The most recipients. */
    public static final int MOST_RECIPIENTS = 20;

    public Schedule {
        require(0 <= hour && hour <= 23, "hour (%d) must be from 0 to 23.", hour);
        language = MailTexts.offered(language);
        recipients = recipients.stream().map(Schedule::address).distinct().toList();
        require(
                1 <= recipients.size() && recipients.size() <= MOST_RECIPIENTS,
                "%d recipients were given. Give 1 to %d.",
                recipients.size(),
                MOST_RECIPIENTS);
    }

    private static String address(String text) {
        String address = User.normalEmail(text);
        require(
                MailAddress.isPlain(address),
                "recipient \"%s\" is no plain address. Give one such as ada@example.org.",
                address.length() <= 60 ? address : address.substring(0, 60) + "…");
        return address;
    }

    /** The last time at or before an instant at which the sheet was due. */
    public Instant lastDue(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime due =
                local.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(day))
                        .atTime(hour, 0)
                        .atZone(zone);
        return due.toInstant().isAfter(now)
                ? due.toLocalDate().minusWeeks(1).atTime(hour, 0).atZone(zone).toInstant()
                : due.toInstant();
    }
}
