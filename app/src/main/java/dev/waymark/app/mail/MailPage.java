package dev.waymark.app.mail;

import java.util.List;

/**
 * What stands around the content of a mail.
 *
 * @param language of its words
 * @param subject one line, also the headline
 * @param address where to see more, absolute
 * @param open the words of the link there
 * @param why the recipient gets it
 */
public record MailPage(String language, String subject, String address, String open, String why) {
    /**
     * The mail.
     *
     * @param text the content, of whole lines
     * @param html the same, escaped already
     */
    public Mail around(List<String> recipients, String text, String html) {
        return new Mail(recipients, subject, text(text), html(html));
    }

    private String text(String content) {
        return "%s\n\n%s\n%s: %s\n\n%s\n".formatted(subject, content, open, address, why);
    }

    private String html(String content) {
        return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
        <body style="font-family:sans-serif;color:#1d2523;max-width:760px">
        <h1 style="font-size:20px">%s</h1>
        %s
        <p><a href="%s">%s</a></p>
        <p style="color:#5a6562;font-size:12px">%s</p>
        </body></html>
        """
                .formatted(
                        language,
                        MailTexts.escape(subject),
                        MailTexts.escape(subject),
                        content,
                        MailTexts.escape(address),
                        MailTexts.escape(open),
                        MailTexts.escape(why));
    }
}
