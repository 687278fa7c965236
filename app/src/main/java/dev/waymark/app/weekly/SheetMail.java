package dev.waymark.app.weekly;

import dev.waymark.app.mail.Mail;
import dev.waymark.app.mail.MailPage;
import dev.waymark.app.mail.MailTexts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A weekly sheet as a mail: a subject, a text, and the same as HTML. */
public final class SheetMail {
    private static final String CELL = "padding:8px 12px;border-bottom:1px solid #d9dedb;";
    private static final String NUMBER = CELL + "text-align:right;white-space:nowrap;";

    private SheetMail() {}

    /**
     * The mail.
     *
     * @param workspace its name
     * @param address where the sheet is on screen, absolute
     */
    public static Mail of(WeeklySheet sheet, String workspace, String address, Schedule schedule) {
        MailWords words = new MailWords(schedule.language());
        String week =
                words.day(
                        sheet.rows().stream()
                                .map(WeeklySheet.Row::week)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .orElse(null));
        Map<String, String> names = Map.of("workspace", MailTexts.oneLine(workspace), "week", week);
        MailPage page =
                new MailPage(
                        schedule.language(),
                        words.say("subject", names),
                        address,
                        words.say("open"),
                        words.say("why", names));
        return page.around(schedule.recipients(), text(sheet, words), html(sheet, words));
    }

    private static String text(WeeklySheet sheet, MailWords words) {
        return sheet.rows().stream()
                .map(
                        row ->
                                "%s (%s %s)%n  %s: %s%n  %s: %s%n  %s: %s%n%s"
                                        .formatted(
                                                MailTexts.oneLine(words.name(row.metric())),
                                                words.say("week"),
                                                words.day(row.week()),
                                                words.say("value"),
                                                words.number(row.value(), row.unit()),
                                                words.say("before"),
                                                words.number(row.before(), row.unit()),
                                                words.say("difference"),
                                                words.difference(row.difference(), row.unit()),
                                                notes(row, words).stream()
                                                        .map("  %s%n"::formatted)
                                                        .collect(Collectors.joining())))
                .collect(Collectors.joining("\n"));
    }

    private static String html(WeeklySheet sheet, MailWords words) {
        String rows =
                sheet.rows().stream()
                        .map(
                                row ->
                                        "<tr><td style=\"%s\"><strong>%s</strong><br>%s</td>"
                                                        .formatted(
                                                                CELL,
                                                                MailTexts.escape(
                                                                        words.name(row.metric())),
                                                                MailTexts.escape(
                                                                        String.join(
                                                                                " ",
                                                                                notes(row, words))))
                                                + number(words.day(row.week()))
                                                + number(words.number(row.value(), row.unit()))
                                                + number(words.number(row.before(), row.unit()))
                                                + number(
                                                        words.difference(
                                                                row.difference(), row.unit()))
                                                + "</tr>\n")
                        .collect(Collectors.joining());
        String head =
                List.of("metric", "week", "value", "before", "difference").stream()
                        .map(
                                key ->
                                        "<th scope=\"col\" style=\"%s\">%s</th>"
                                                .formatted(
                                                        key.equals("metric")
                                                                ? CELL + "text-align:left;"
                                                                : NUMBER,
                                                        MailTexts.escape(words.say(key))))
                        .collect(Collectors.joining());
        return """
        <table style="border-collapse:collapse"><thead><tr>%s</tr></thead><tbody>
        %s</tbody></table>\
        """
                .formatted(head, rows);
    }

    private static List<String> notes(WeeklySheet.Row row, MailWords words) {
        return row.notes().stream().map(note -> words.say("note." + note)).toList();
    }

    private static String number(String text) {
        return "<td style=\"%s\">%s</td>".formatted(NUMBER, MailTexts.escape(text));
    }
}
