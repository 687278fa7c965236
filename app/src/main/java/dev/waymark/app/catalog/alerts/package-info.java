/**
 * Mails that a type of event stopped arriving, and that it came back. Start with {@link
 * dev.waymark.app.catalog.alerts.SilenceAlerts}.
 */
@NullMarked
package dev.waymark.app.catalog.alerts;

import org.jspecify.annotations.NullMarked;
