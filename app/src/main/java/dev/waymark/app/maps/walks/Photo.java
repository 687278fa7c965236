package dev.waymark.app.maps.walks;

import dev.waymark.engine.fault.JourneyException;

/**
 * A picture that a walker took at a step.
 *
 * @param type {@code image/jpeg} or {@code image/png}, as its first bytes say
 * @param content its file, at most {@link #MAX_BYTES}
 */
public record Photo(String type, byte[] content) {
    /** The most bytes of a photo. */
    public static final int MAX_BYTES = 200_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /**
     * A photo of these bytes.
     *
     * @throws JourneyException INVALID_PICTURE if it is too large or neither JPEG nor PNG
     */
    public static Photo of(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw JourneyException.user(
                    "INVALID_PICTURE",
                    "the picture is larger than %d bytes. Make it smaller.",
                    MAX_BYTES);
        }
        if (startsWith(content, JPEG)) {
            return new Photo("image/jpeg", content);
        }
        if (startsWith(content, PNG)) {
            return new Photo("image/png", content);
        }
        throw JourneyException.user(
                "INVALID_PICTURE", "the picture is neither JPEG nor PNG. Give one of them.");
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || content[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
