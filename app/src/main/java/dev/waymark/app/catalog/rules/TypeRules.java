package dev.waymark.app.catalog.rules;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that a workspace makes of its types. Immutable.
 *
 * <p>Names are followed: if A is called B, and B is called C or hidden, so is A.
 */
public final class TypeRules {
    /** Every type as it arrives. */
    public static final TypeRules NONE = new TypeRules(List.of());

    private final Map<String, TypeRule> byType = new TreeMap<>();
    private final String key;

    /**
     * Rules for types, one for each.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if names lead in a circle
     */
    public TypeRules(List<TypeRule> rules) {
        for (TypeRule rule : rules) {
            require(
                    byType.put(rule.type(), rule) == null,
                    "type \"%s\" has two rules. Keep one.",
                    rule.type());
        }
        byType.keySet().forEach(this::requireEnd);
        key = byType.isEmpty() ? "" : digest();
    }

    private void requireEnd(String type) {
        Set<String> met = new HashSet<>();
        String at = type;
        while (at != null) {
            require(
                    met.add(at),
                    "type \"%s\" would be called by its own name again. Undo one of the renames"
                            + " first.",
                    type);
            TypeRule rule = byType.get(at);
            at = rule == null ? null : rule.name();
        }
    }

    /** Whether every type is taken as it arrives. */
    public boolean isEmpty() {
        return byType.isEmpty();
    }

    /** The rules, by type. */
    public List<TypeRule> list() {
        return List.copyOf(byType.values());
    }

    /** The rule of a type itself; null if it has none. */
    public @Nullable TypeRule of(String type) {
        return byType.get(type);
    }

    /** What analyses call a type; null if they leave it out. */
    public @Nullable String name(String type) {
        String at = type;
        for (TypeRule rule = byType.get(at); rule != null; rule = byType.get(at)) {
            if (rule.hidden()) {
                return null;
            }
            if (rule.name() == null) {
                return at;
            }
            at = rule.name();
        }
        return at;
    }

    /**
     * The channel of an event of a type: its own, or else that of the first rule which gives one.
     */
    public @Nullable String channel(String type, @Nullable String own) {
        String at = type;
        for (TypeRule rule = byType.get(at);
                own == null && rule != null;
                rule = at == null ? null : byType.get(at)) {
            if (rule.channel() != null) {
                return rule.channel();
            }
            at = rule.name();
        }
        return own;
    }

    /** Letters and digits that tell these rules from others; empty if there are none. */
    public String key() {
        return key;
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (TypeRule rule : byType.values()) {
                for (String part :
                        new @Nullable String[] {
                            rule.type(), rule.name(), rule.hidden() ? "hidden" : "", rule.channel()
                        }) {
                    byte[] bytes =
                            part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
                    digest.update(
                            (bytes.length + (part == null ? "-" : "+"))
                                    .getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypeRules that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
