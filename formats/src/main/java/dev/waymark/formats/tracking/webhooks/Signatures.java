package dev.waymark.formats.tracking.webhooks;

import dev.waymark.engine.fault.JourneyException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What vendors' signatures have in common. */
final class Signatures {
    private Signatures() {}

    /** The code of some bytes, one after the other, under a secret. */
    static byte[] mac(String algorithm, String secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes(secret), algorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw JourneyException.internal("SIGNATURE", "The JDK lacks " + algorithm, e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Compares in a time that tells nothing; what is no hex is not equal. */
    static boolean isHexOf(byte[] expected, String given) {
        try {
            return MessageDigest.isEqual(
                    expected, HexFormat.of().parseHex(given.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Compares in a time that tells nothing; what is no Base64 is not equal. */
    static boolean isBase64Of(byte[] expected, String given) {
        try {
            return MessageDigest.isEqual(expected, Base64.getDecoder().decode(given));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a time in seconds since 1970, as written, is at most so far from now. */
    static boolean isRecent(String seconds, Instant now, Duration most) {
        try {
            return isRecent(Instant.ofEpochSecond(Long.parseLong(seconds)), now, most);
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    static boolean isRecent(Instant time, Instant now, Duration most) {
        return Duration.between(time, now).abs().compareTo(most) <= 0;
    }
}
