package dev.waymark.formats.tracking.webhooks;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How a sender signs: HMAC-SHA256 of the body, in a header.
 *
 * @param header its name
 * @param encoding {@code hex} or {@code base64}
 * @param prefix what stands before the code in the header, such as {@code sha256=}; may be empty
 * @param timeHeader the header with the time in seconds since 1970; then what is signed is the
 *     time, a dot, and the body, and what is older than five minutes is refused. Null if there is
 *     none
 */
public record HmacRule(String header, String encoding, String prefix, @Nullable String timeHeader) {
    private static final String NAME = "[A-Za-z0-9-]{1,100}";
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int LONGEST_PREFIX = 30;

    public HmacRule {
        timeHeader = timeHeader == null || timeHeader.isBlank() ? null : timeHeader;
        require(
                header.matches(NAME) && (timeHeader == null || timeHeader.matches(NAME)),
                "\"%s\" is no header's name. Write one such as \"X-Signature\".",
                header.matches(NAME) ? String.valueOf(timeHeader) : header);
        require(
                encoding.equals("hex") || encoding.equals("base64"),
                "encoding \"%s\" is unknown. Give hex or base64.",
                encoding);
        require(
                prefix.length() <= LONGEST_PREFIX,
                "the prefix has %d characters. Give at most %d.",
                prefix.length(),
                LONGEST_PREFIX);
    }

    /** Whether the request is signed so under the secret, and lately enough if it tells when. */
    boolean isGenuine(SignedRequest request, String secret) {
        String given = request.header(header);
        if (!given.startsWith(prefix)) {
            return false;
        }
        byte[] before = new byte[0];
        if (timeHeader != null) {
            String time = request.header(timeHeader);
            if (!Signatures.isRecent(time, request.now(), WINDOW)) {
                return false;
            }
            before = Signatures.bytes(time + ".");
        }
        byte[] expected = Signatures.mac("HmacSHA256", secret, before, request.body());
        String code = given.substring(prefix.length());
        return encoding.equals("hex")
                ? Signatures.isHexOf(expected, code)
                : Signatures.isBase64Of(expected, code);
    }
}
