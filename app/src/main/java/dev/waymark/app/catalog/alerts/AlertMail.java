package dev.waymark.app.catalog.alerts;

import dev.waymark.app.weekly.Mail;
import dev.waymark.app.weekly.MailTexts;

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
     * The mail; of the two lists one may be empty.
     *
     * @param stopped types with the times of their newest events
     * @param back types with the times of their newest events
     */
    static Mail of(
            Frame frame, String language, Map<String, Instant> stopped, Map<String, Instant> back) {
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
                                lines(words, "stopped", stopped, frame.zone()),
                                lines(words, "back", back, frame.zone()))
                        .toList();
        String text =
                subject
                        + "\n\n"
                        + lines.stream().map("- %s\n"::formatted).collect(Collectors.joining())
                        + "\n"
                        + words.say("rule")
                        + "\n"
                        + words.say("open")
                        + ": "
                        + frame.address()
                        + "\n\n"
                        + words.say("why", names)
                        + "\n";
        String html =
                """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:sans-serif;color:#1d2523;max-width:760px">
                <h1 style="font-size:20px">%s</h1>
                <ul>%s</ul>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                <p style="color:#5a6562;font-size:12px">%s</p>
                </body></html>
                """
                        .formatted(
                                language,
                                MailTexts.escape(subject),
                                MailTexts.escape(subject),
                                lines.stream()
                                        .map(it -> "<li>" + MailTexts.escape(it) + "</li>")
                                        .collect(Collectors.joining()),
                                MailTexts.escape(words.say("rule")),
                                MailTexts.escape(frame.address()),
                                MailTexts.escape(words.say("open")),
                                MailTexts.escape(words.say("why", names)));
        return new Mail(frame.recipients(), subject, text, html);
    }

    private static Stream<String> lines(
            MailTexts words, String key, Map<String, Instant> types, ZoneId zone) {
        return types.entrySet().stream()
                .map(
                        it ->
                                words.say(
                                        key,
                                        Map.of(
                                                "type",
                                                MailTexts.oneLine(it.getKey()),
                                                "at",
                                                words.moment(it.getValue(), zone))));
    }
}
