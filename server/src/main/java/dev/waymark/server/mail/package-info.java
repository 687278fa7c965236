/**
 * Sending mail by SMTP. {@link dev.waymark.server.mail.MailSettings} says where to; {@link
 * dev.waymark.server.mail.SmtpSender} sends.
 */
@NullMarked
package dev.waymark.server.mail;

import org.jspecify.annotations.NullMarked;
