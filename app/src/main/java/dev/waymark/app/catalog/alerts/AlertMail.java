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
