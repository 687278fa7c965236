package dev.waymark.server.members;

import dev.waymark.app.access.members.Invitation;
import dev.waymark.app.mail.Mail;
import dev.waymark.app.mail.MailAddress;
import dev.waymark.app.mail.MailPage;
import dev.waymark.app.mail.MailTexts;
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
    private final ServerSettings settings;

    InvitationPost(ServerSettings settings) {
        this.settings = settings;
    }

    /** The language of a mail: English if none is given. */
    static String language(@Nullable String wanted) {
        return MailTexts.offered(wanted == null ? "en" : wanted);
    }

    /** Sends the invitation; whether the mail server took it. */
    boolean send(Invitation invitation, String workspace, String path, String language) {
        MailSettings mail = settings.mail();
        return mail != null
                && MailAddress.isPlain(invitation.email())
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
        return new MailPage(language, subject, address, words.say("open"), words.say("why", names))
                .around(
                        List.of(invitation.email()),
                        about + "\n",
                        "<p>" + MailTexts.escape(about) + "</p>");
    }
}
