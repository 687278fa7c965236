package dev.waymark.app.catalog.alerts;

import dev.waymark.app.mail.Mail;
import dev.waymark.app.mail.MailPage;
import dev.waymark.app.mail.MailTexts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stopped and what came back, as a mail. */
final class AlertMail {
    private AlertMail() {}

    /**
     * Where and to whom.
     *
     * @param workspace its name
     * @param address where the catalogue is on screen, absolute
     * @param recipients plain addresses
     */
    record Frame(String workspace, String address, ZoneId zone, List<String> recipients) {}

    /**
     * The end of a silence.
     *
     * @param since when it began
     * @param last time of the type's newest event
     */
    record Return(Instant since, Instant last) {}

    /**
     * The mail; of the two lists one may be empty.
     *
     * @param stopped types with the times of their newest events
     * @param back types with their silences
     */
    static Mail of(
            Frame frame, String language, Map<String, Instant> stopped, Map<String, Return> back) {
        ZoneId zone = frame.zone();
        MailTexts words = new MailTexts(AlertMail.class, "alert", language);
        Map<String, String> names =
                Map.of(
                        "workspace",
                        MailTexts.oneLine(frame.workspace()),
                        "stopped",
                        String.valueOf(stopped.size()),
                        "back",
                        String.valueOf(back.size()));
        String subject =
                words.say(
                        stopped.isEmpty()
                                ? "subject.back"
                                : back.isEmpty() ? "subject.stopped" : "subject.both",
                        names);
        List<String> lines =
                Stream.concat(
                                stopped.entrySet().stream()
                                        .map(it -> stop(words, it.getKey(), it.getValue(), zone)),
                                back.entrySet().stream()
                                        .map(it -> back(words, it.getKey(), it.getValue(), zone)))
                        .toList();
        MailPage page =
                new MailPage(
                        language,
                        subject,
                        frame.address(),
                        words.say("open"),
                        words.say("why", names));
        String rule = words.say("rule");
        return page.around(
                frame.recipients(),
                lines.stream().map("- %s\n"::formatted).collect(Collectors.joining()) + "\n" + rule,
                lines.stream()
                                .map(it -> "<li>" + MailTexts.escape(it) + "</li>")
                                .collect(Collectors.joining("", "<ul>", "</ul>\n"))
                        + "<p>"
                        + MailTexts.escape(rule)
                        + "</p>");
    }

    private static String stop(MailTexts words, String type, Instant at, ZoneId zone) {
        return words.say(
                "stopped", Map.of("type", MailTexts.oneLine(type), "at", words.moment(at, zone)));
    }

    private static String back(MailTexts words, String type, Return silence, ZoneId zone) {
        return words.say(
                "back",
                Map.of(
                        "type",
                        MailTexts.oneLine(type),
                        "since",
                        words.moment(silence.since(), zone),
                        "at",
                        words.moment(silence.last(), zone)));
    }
}
