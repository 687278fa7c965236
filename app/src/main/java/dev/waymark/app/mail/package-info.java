/**
 * What all mails have in common. A {@link dev.waymark.app.mail.Mail} is handed to its sender;
 * {@link dev.waymark.app.mail.MailTexts} has the words of a kind of mail in each language, {@link
 * dev.waymark.app.mail.MailPage} puts headline, link and reason around its content.
 */
@NullMarked
package dev.waymark.app.mail;

import org.jspecify.annotations.NullMarked;
