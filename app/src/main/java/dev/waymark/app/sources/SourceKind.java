package dev.waymark.app.sources;

import static dev.waymark.engine.fault.JourneyException.user;

import org.jspecify.annotations.Nullable;

/** From what kind of program a source's events come. */
public enum SourceKind {
    /** Browsers that show a site. */
    WEBSITE("website", "web"),
    /** An app on people's devices. */
    APP("app", "app"),
    /** Our own servers. */
    SERVER("server", null),
    /** Stripe's webhooks. */
    STRIPE("stripe", null),
    /** Mailgun's webhooks. */
    MAILGUN("mailgun", "email"),
    /** SendGrid's webhooks. */
    SENDGRID("sendgrid", "email"),
    /** HubSpot's webhooks. */
    HUBSPOT("hubspot", null),
    /** Zendesk's webhooks. */
    ZENDESK("zendesk", null),
    /** Intercom's webhooks. */
    INTERCOM("intercom", "chat"),
    /** Anybody's webhooks, read by a mapping. */
    WEBHOOK("webhook", null),
    /** A folder of files, read by schedule. */
    FOLDER("folder", null),
    /** A table or query of a database, read by schedule. */
    DATABASE("database", null),
    /** A topic of Kafka, read by schedule. */
    KAFKA("kafka", null);

    private final String label;
    private final @Nullable String channel;

    SourceKind(String label, @Nullable String channel) {
        this.label = label;
        this.channel = channel;
    }

    /** The name that is stored and sent, in lower case. */
    public String label() {
        return label;
    }

    /** The channel of its events that name none; null if they have none. */
    public @Nullable String channel() {
        return channel;
    }

    /** Whether Waymark reads it by itself, by a schedule; nobody writes to it. */
    public boolean isPulled() {
        return this == FOLDER || this == DATABASE || this == KAFKA;
    }

    /**
     * The kind of a label.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if no kind has it
     */
    public static SourceKind of(String label) {
        for (SourceKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        throw user(
                "INVALID_VALUE",
                "kind \"%s\" is unknown. Give website, app, server, or one whose webhooks are read:"
                        + " stripe, mailgun, sendgrid, hubspot, zendesk, intercom, or webhook for"
                        + " any other.",
                label);
    }
}
