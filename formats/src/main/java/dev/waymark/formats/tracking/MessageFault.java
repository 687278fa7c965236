package dev.waymark.formats.tracking;

import java.util.Set;

/** What can be wrong with one message, by the codes of its refusal. Clients may rely on them. */
public final class MessageFault {
    /** It names no customer, or one that means nobody. */
    public static final String NO_CUSTOMER = "CUSTOMER_MISSING";

    /** It does not say what happened. */
    public static final String NO_TYPE = "TYPE_MISSING";

    /** It must have a time, and has none. */
    public static final String NO_TIME = "TIME_MISSING";

    /** Its time is none. */
    public static final String BAD_TIME = "TIME_INVALID";

    /** Something else is missing, too long or of the wrong kind. */
    public static final String OTHERWISE = "MESSAGE_INVALID";

    /** It is too large. */
    public static final String TOO_LARGE = "MESSAGE_TOO_LARGE";

    private static final Set<String> OF_CONTENT =
            Set.of(NO_CUSTOMER, NO_TYPE, NO_TIME, BAD_TIME, OTHERWISE);

    private MessageFault() {}

    /** Whether what a message says is wrong, so that it is no better if it is sent again. */
    public static boolean isOfContent(String code) {
        return OF_CONTENT.contains(code);
    }
}
