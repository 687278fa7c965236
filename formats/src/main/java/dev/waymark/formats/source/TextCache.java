package dev.waymark.formats.source;

import org.jspecify.annotations.Nullable;

/**
 * Gives one string for equal characters most of the time: a value that came lately is found again
 * without making a new one. A place per hash, the newest wins; nothing is searched.
 */
final class TextCache {
    private static final int LONGEST = 64;

    private final @Nullable String[] places;

    TextCache(int size) {
        places = new @Nullable String[Integer.highestOneBit(size)];
    }

    String get(char[] buffer, int offset, int length) {
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = hash * 31 + buffer[i];
        }
        int place = (hash ^ hash >>> 15) & places.length - 1;
        String known = places[place];
        if (known != null && equal(known, buffer, offset, length)) {
            return known;
        }
        String text = new String(buffer, offset, length);
        places[place] = text;
        return text;
    }

    String get(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 15) & places.length - 1;
        String known = places[place];
        if (known != null && known.equals(text)) {
            return known;
        }
        places[place] = text;
        return text;
    }

    private static boolean equal(String known, char[] buffer, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
