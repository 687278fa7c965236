package dev.waymark.formats.pptx;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses of links as slides take them: without characters that have no place in an address. */
final class WebAddress {
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=";

    private WebAddress() {}

    /** The address, percent-encoded where it must be; empty if it is none even so. */
    static Optional<String> of(String link) {
        return isAddress(link)
                ? Optional.of(link)
                : Optional.of(encoded(link)).filter(WebAddress::isAddress);
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String encoded(String link) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < link.length(); ) {
            int point = link.codePointAt(at);
            boolean isKept =
                    point == '%'
                            ? isHex(link, at + 1) && isHex(link, at + 2)
                            : point < 0x80
                                    && (Character.isLetterOrDigit(point)
                                            || ALLOWED.indexOf(point) >= 0);
            String letter = Character.toString(point);
            if (isKept) {
                out.append(letter);
            } else {
                for (byte part : letter.getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append("%02X".formatted(part & 0xFF));
                }
            }
            at += Character.charCount(point);
        }
        return out.toString();
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }
}
