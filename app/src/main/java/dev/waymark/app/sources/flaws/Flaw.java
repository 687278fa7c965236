package dev.waymark.app.sources.flaws;

import dev.waymark.formats.tracking.MessageFault;

import java.util.List;

/**
 * A reason why something that was sent was refused, or was taken although something is wrong with
 * it, as whoever owns the data would name it. A reason stands for one or more codes; the codes are
 * all known here, so that nothing that a client wrote can become one.
 */
public enum Flaw {
    /** It names no customer, or one that means nobody. */
    NO_CUSTOMER("no-customer", MessageFault.NO_CUSTOMER),

    /** It does not say what happened. */
    NO_TYPE("no-type", MessageFault.NO_TYPE),

    /** It has no time. If it was taken, when it came counts. */
    NO_TIME("no-time", MessageFault.NO_TIME, FlawCounts.UNTIMED),

    /**
     * Its time cannot be read, or lies before 1970. If it was taken, when it came counts, and the
     * time as written is kept as {@code originalTimestamp}.
     */
    BAD_TIME("bad-time", MessageFault.BAD_TIME, FlawCounts.MISTIMED),

    /**
     * Its time lies more than a day ahead of when it came. It is always taken: when it came counts,
     * and the time as written is kept as {@code originalTimestamp}.
     */
    FUTURE_TIME("future-time", FlawCounts.AHEAD),

    /** Something else is missing, too long or of the wrong kind. */
    BAD_VALUE("bad-value", MessageFault.OTHERWISE),

    /** A row of a file of a folder that cannot be an event. */
    BAD_ROW("bad-row", FlawCounts.ROW),

    /**
     * The request is no proper JSON, breaks off, or is packed wrongly; it counts as one message.
     */
    DAMAGED("damaged", "MALFORMED_JSON", "UNREADABLE_BODY", "UNKNOWN_ENCODING"),

    /** The message is too large, or the request is, which counts as one message. */
    TOO_LARGE("too-large", MessageFault.TOO_LARGE, "BATCH_TOO_LARGE", "BODY_TOO_LARGE"),

    /** The request is not signed by the vendor whose webhook it claims to be. */
    UNSIGNED("unsigned", "SIGNATURE_INVALID"),

    /** Nobody has said yet how this webhook's requests are to be read. */
    UNMAPPED("unmapped", "WEBHOOK_UNMAPPED"),

    /** Anything else; the codes tell what. */
    OTHER("other", "WEBHOOK_NOT_FOUND", FlawCounts.OTHER),

    /** It was refused before Waymark counted by reason. */
    EARLIER("earlier");

    private final String label;
    private final List<String> codes;

    Flaw(String label, String... codes) {
        this.label = label;
        this.codes = List.of(codes);
    }

    /** Its name in answers. */
    public String label() {
        return label;
    }

    /** The codes it stands for; none if it is counted otherwise. */
    public List<String> codes() {
        return codes;
    }
}
