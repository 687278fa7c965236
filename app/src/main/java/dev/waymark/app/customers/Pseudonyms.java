package dev.waymark.app.customers;

import dev.waymark.engine.index.JourneyIndex;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Other names of customers: always the same for the same customer of a workspace, another in every
 * workspace, and not to be reversed without its secret. Safe for several threads.
 *
 * <p>Mechanism: the first 80 bits of HMAC-SHA-256 over the name, in 16 letters and digits. Trying
 * out names does not help without the secret, which never leaves the server. Among a million
 * customers the odds that two share one are about 1 in 2·10¹².
 */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "p-";
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("p-[0-9a-hjkmnp-tv-z]{16}");
    private static final int REMEMBERED = 10_000;

    private final PseudonymKeys keys;
    private final Map<String, String> recent =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(256, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    /** Pseudonyms by these secrets. */
    public Pseudonyms(PseudonymKeys keys) {
        this.keys = keys;
    }

    /** A customer's pseudonym. */
    public String of(String workspace, String customer) {
        String pseudonym = of(mac(workspace), customer);
        recent.put(workspace + pseudonym, customer);
        return pseudonym;
    }

    /**
     * The customer of an index who has a pseudonym; empty if nobody has. Cost: nothing if it was
     * given out lately, else some 500 ns a customer.
     */
    public Optional<String> find(String workspace, String pseudonym, JourneyIndex index) {
        if (!FORM.matcher(pseudonym).matches()) {
            return Optional.empty();
        }
        String known = recent.get(workspace + pseudonym);
        if (known != null && index.customerCode(known) >= 0) {
            return Optional.of(known);
        }
        Mac mac = mac(workspace);
        for (int customer = 0; customer < index.customers(); customer++) {
            String name = index.customerId(customer);
            if (of(mac, name).equals(pseudonym)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Forgets which names were given out: after somebody was erased. */
    public void forget() {
        recent.clear();
    }

    private Mac mac(String workspace) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.key(workspace), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static String of(Mac mac, String customer) {
        byte[] hash = mac.doFinal(customer.getBytes(StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder(PREFIX);
        int bits = 0;
        int held = 0;
        for (int i = 0; text.length() < PREFIX.length() + LENGTH; ) {
            if (held < 5) {
                bits = bits << 8 | hash[i++] & 0xff;
                held += 8;
            }
            held -= 5;
            text.append(LETTERS.charAt(bits >> held & 31));
        }
        return text.toString();
    }
}
