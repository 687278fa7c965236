package dev.waymark.maps.personas;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;

import java.util.Base64;

/**
 * A portrait inside the document: PNG or JPEG, by its first bytes as by its name, at most {@value
 * #MAX_BYTES} bytes. Nothing is decoded here.
 *
 * @param uri {@code data:image/png;base64,…} or {@code data:image/jpeg;base64,…}
 */
public record Picture(String uri) {
    /** The most bytes of a picture. */
    public static final int MAX_BYTES = 512 * 1024;

    private static final String PNG = "data:image/png;base64,";
    private static final String JPEG = "data:image/jpeg;base64,";
    private static final int[] PNG_START = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final int[] JPEG_START = {0xFF, 0xD8, 0xFF};

    public Picture {
        require(
                uri.startsWith(PNG) || uri.startsWith(JPEG),
                "the picture must begin with \"%s\" or \"%s\". Use a PNG or JPEG file.",
                PNG,
                JPEG);
        require(
                uri.length() <= JPEG.length() + (MAX_BYTES + 2) / 3 * 4,
                "the picture may have %d KB. Make it smaller.",
                MAX_BYTES / 1024);
        byte[] bytes = bytes(uri);
        require(
                bytes.length <= MAX_BYTES,
                "the picture may have %d KB. Make it smaller.",
                MAX_BYTES / 1024);
        require(
                startsWith(bytes, uri.startsWith(PNG) ? PNG_START : JPEG_START),
                "the picture is not the %s that it says it is. Use a PNG or JPEG file.",
                uri.startsWith(PNG) ? "PNG" : "JPEG");
    }

    /** The MIME type: {@code image/png} or {@code image/jpeg}. */
    public String mimeType() {
        return uri.startsWith(PNG) ? "image/png" : "image/jpeg";
    }

    /** The file's bytes. */
    public byte[] bytes() {
        return bytes(uri);
    }

    private static byte[] bytes(String uri) {
        try {
            return Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
        } catch (IllegalArgumentException e) {
            throw JourneyException.user(
                    "INVALID_VALUE", "the picture is not valid base64. Load the file again.");
        }
    }

    private static boolean startsWith(byte[] bytes, int[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
