package dev.waymark.server.members;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.members.Invitation;
import dev.waymark.app.weekly.Mail;
import dev.waymark.app.weekly.MailTexts;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.mail.MailSettings;
import dev.waymark.server.mail.SmtpSender;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Mails invitations, if a mail server is set up. The link begins with the configured address, never
 * with the one that a request names.
 */
@Component
class InvitationPost {
    private static final List<String> LANGUAGES = List.of("en", "de", "uk", "zh", "lv");

    private final ServerSettings settings;

    InvitationPost(ServerSettings settings) {
        this.settings = settings;
    }

    /** The language of a mail: English if none is given. */
    static String language(@Nullable String wanted) {
        String language = wanted == null ? "en" : wanted;
        require(
                LANGUAGES.contains(language),
                "language \"%s\" is not offered. Give one of en, de, uk, zh, lv.",
                language.length() <= 10 ? language : language.substring(0, 10) + "…");
        return language;
    }

    /** Sends the invitation; whether the mail server took it. */
    boolean send(Invitation invitation, String workspace, String path, String language) {
        MailSettings mail = settings.mail();
        return mail != null
                && new SmtpSender(mail)
                        .send(of(invitation, workspace, mail.publicUrl() + path, language));
    }

    private static Mail of(
            Invitation invitation, String workspace, String address, String language) {
        MailTexts words = new MailTexts(InvitationPost.class, "invitation", language);
        Map<String, String> names =
                Map.of(
                        "workspace",
                        MailTexts.oneLine(workspace),
                        "until",
                        words.moment(invitation.expiresAt(), ZoneOffset.UTC) + " UTC");
        String subject = words.say("subject", names);
        String about = words.say("about", names);
        String why = words.say("why", names);
        String text = subject + "\n\n" + about + "\n\n" + address + "\n\n" + why + "\n";
        String html =
                """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:sans-serif;color:#1d2523;max-width:760px">
                <h1 style="font-size:20px">%s</h1>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                <p style="color:#5a6562;font-size:12px">%s</p>
                </body></html>
                """
                        .formatted(
                                language,
                                MailTexts.escape(subject),
                                MailTexts.escape(subject),
                                MailTexts.escape(about),
                                MailTexts.escape(address),
                                MailTexts.escape(words.say("open")),
                                MailTexts.escape(why));
        return new Mail(List.of(invitation.email()), subject, text, html);
    }
}
