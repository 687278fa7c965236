package dev.waymark.app.weekly;

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
        return new Mail(
                schedule.recipients(),
                words.say("subject", names),
                text(sheet, words, address, names),
                html(sheet, words, address, names, schedule.language()));
    }

    private static String text(
            WeeklySheet sheet, MailWords words, String address, Map<String, String> names) {
        String rows =
                sheet.rows().stream()
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
                                                        words.difference(
                                                                row.difference(), row.unit()),
                                                        notes(row, words).stream()
                                                                .map("  %s%n"::formatted)
                                                                .collect(Collectors.joining())))
                        .collect(Collectors.joining("\n"));
        return words.say("subject", names)
                + "\n\n"
                + rows
                + "\n"
                + words.say("open")
                + ": "
                + address
                + "\n\n"
                + words.say("why", names)
                + "\n";
    }

    private static String html(
            WeeklySheet sheet,
            MailWords words,
            String address,
            Map<String, String> names,
            String language) {
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
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
        <body style="font-family:sans-serif;color:#1d2523;max-width:760px">
        <h1 style="font-size:20px">%s</h1>
        <table style="border-collapse:collapse"><thead><tr>%s</tr></thead><tbody>
        %s</tbody></table>
        <p><a href="%s">%s</a></p>
        <p style="color:#5a6562;font-size:12px">%s</p>
        </body></html>
        """
                .formatted(
                        language,
                        MailTexts.escape(words.say("subject", names)),
                        MailTexts.escape(words.say("subject", names)),
                        head,
                        rows,
                        MailTexts.escape(address),
                        MailTexts.escape(words.say("open")),
                        MailTexts.escape(words.say("why", names)));
    }

    private static List<String> notes(WeeklySheet.Row row, MailWords words) {
        return row.notes().stream().map(note -> words.say("note." + note)).toList();
    }

    private static String number(String text) {
        return "<td style=\"%s\">%s</td>".formatted(NUMBER, MailTexts.escape(text));
    }
}
