package dev.waymark.engine.catalog;

import java.util.List;
import java.util.TreeMap;

/**
 * A few different values, each as likely as any other, whatever their order: those with the
 * smallest hashes.
 */
final class Samples {
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final TreeMap<Integer, String> byHash = new TreeMap<>();

    void add(String value) {
        int hash = mix(value.hashCode());
        if (byHash.size() < MOST) {
            byHash.put(hash, cut(value));
        } else if (hash < byHash.lastKey() && byHash.put(hash, cut(value)) == null) {
            byHash.pollLastEntry();
        }
    }

    List<String> values() {
        return List.copyOf(byHash.values());
    }

    private static String cut(String value) {
        return value.length() <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(LONGEST - 1, 0)) + "…";
    }

    /** The finalizer of MurmurHash3. */
    private static int mix(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
