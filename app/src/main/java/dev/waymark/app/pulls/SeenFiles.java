package dev.waymark.app.pulls;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which files of a folder were read, and how large and how old they were then. */
final class SeenFiles {
    private final Map<String, String> stamps = new TreeMap<>();

    private SeenFiles() {}

    /** Reads what {@link #toString} wrote; null for none. */
    static SeenFiles parse(@Nullable String text) {
        SeenFiles seen = new SeenFiles();
        if (text != null && !text.isEmpty()) {
            for (String part : text.split("&")) {
                String[] pair = part.split("=", 2);
                seen.stamps.put(
                        URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair.length < 2 ? "" : pair[1]);
            }
        }
        return seen;
    }

    boolean has(String name, String stamp) {
        return stamp.equals(stamps.get(name));
    }

    void add(String name, String stamp) {
        stamps.put(name, stamp);
    }

    void keepOnly(Collection<String> names) {
        stamps.keySet().retainAll(names);
    }

    /** Name and stamp of each file, as in an address's parameters. */
    @Override
    public String toString() {
        return stamps.entrySet().stream()
                .map(
                        it ->
                                URLEncoder.encode(it.getKey(), StandardCharsets.UTF_8)
                                        + "="
                                        + it.getValue())
                .collect(Collectors.joining("&"));
    }
}
