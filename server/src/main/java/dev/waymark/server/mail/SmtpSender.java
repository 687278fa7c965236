package dev.waymark.server.mail;

import dev.waymark.app.mail.Mail;
import dev.waymark.engine.fault.JourneyException;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Hands mails to a mail server by SMTP, one for each recipient. Safe for several threads. */
public final class SmtpSender implements Mail.Sender {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);
    private static final String TIMEOUT_MILLIS = "20000";

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;

    /** A sender to the mail server of the settings. */
    public SmtpSender(MailSettings settings) {
        from = settings.from();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        boolean isTls = settings.security() == MailSettings.Security.TLS;
        boolean isStartTls = settings.security() == MailSettings.Security.STARTTLS;
        sender.setProtocol(isTls ? "smtps" : "smtp");
        Properties properties = sender.getJavaMailProperties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            String prefix = "mail." + protocol + ".";
            properties.put(prefix + "auth", Boolean.toString(settings.user() != null));
            properties.put(prefix + "connectiontimeout", TIMEOUT_MILLIS);
            properties.put(prefix + "timeout", TIMEOUT_MILLIS);
            properties.put(prefix + "writetimeout", TIMEOUT_MILLIS);
            properties.put(prefix + "ssl.checkserveridentity", "true");
        }
        properties.put("mail.smtp.starttls.enable", Boolean.toString(isStartTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(isStartTls));
    }

    /** Recipients that the server refuses are logged without their address. */
    @Override
    public boolean send(Mail mail) {
        int taken = 0;
        for (String recipient : mail.recipients()) {
            try {
                sender.send(message(mail, recipient));
                taken++;
            } catch (MailException | JourneyException e) {
                LOG.warn("mail not taken: {}", e.getClass().getSimpleName());
            }
        }
        return taken > 0;
    }

    private MimeMessage message(Mail mail, String recipient) {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper =
                    new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(recipient);
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException e) {
            throw JourneyException.internal("MAIL_NOT_WRITTEN", "A mail could not be written.", e);
        }
    }
}
