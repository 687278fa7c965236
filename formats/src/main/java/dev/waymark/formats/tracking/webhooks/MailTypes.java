package dev.waymark.formats.tracking.webhooks;

import java.util.Map;

/** What mail services call their events, by the names of Segment's semantic events. */
final class MailTypes {
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("delivered", "Email Delivered"),
                    Map.entry("opened", "Email Opened"),
                    Map.entry("open", "Email Opened"),
                    Map.entry("clicked", "Email Link Clicked"),
                    Map.entry("click", "Email Link Clicked"),
                    Map.entry("failed", "Email Bounced"),
                    Map.entry("bounce", "Email Bounced"),
                    Map.entry("complained", "Email Marked as Spam"),
                    Map.entry("spamreport", "Email Marked as Spam"),
                    Map.entry("unsubscribed", "Unsubscribed"),
                    Map.entry("unsubscribe", "Unsubscribed"));

    private MailTypes() {}

    /** Our name; what has none keeps its own, after {@code Email}. */
    static String of(String event) {
        return NAMES.getOrDefault(event, "Email " + event);
    }
}
