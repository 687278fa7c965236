package dev.waymark.app.pulls;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which files of a folder were read, and how large and how old they were then; and what was wrong
 * with those that are no good.
 */
final class SeenFiles {
    private static final int LONGEST_MESSAGE = 300;

    /** Behind the stamp of a bad file: its fault's code and message, each after such a mark. */
    private static final String BAD = "!";

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

    /** Whether a file as it is now was looked at, and read or found to be bad. */
    boolean has(String name, String stamp) {
        String known = stamps.get(name);
        return known != null && (known.equals(stamp) || known.startsWith(stamp + BAD));
    }

    void add(String name, String stamp) {
        stamps.put(name, stamp);
    }

    /** Notes that a file is no good as it is now. */
    void addBad(String name, String stamp, JourneyException fault) {
        String message = String.valueOf(fault.getMessage());
        String kept = message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
        stamps.put(
                name,
                stamp + BAD + fault.code() + BAD + URLEncoder.encode(kept, StandardCharsets.UTF_8));
    }

    void keepOnly(Collection<String> names) {
        stamps.keySet().retainAll(names);
    }

    /** Lets the bad files be read again. */
    void forgetBad() {
        stamps.values().removeIf(SeenFiles::isBad);
    }

    /** How many files are bad. */
    long bad() {
        return stamps.values().stream().filter(SeenFiles::isBad).count();
    }

    /** What is wrong with the first bad file, by name, and how many more there are. */
    @Nullable JourneyException fault() {
        Optional<String> first = stamps.values().stream().filter(SeenFiles::isBad).findFirst();
        if (first.isEmpty()) {
            return null;
        }
        String[] parts = first.get().split(BAD, 3);
        String message = URLDecoder.decode(parts[2], StandardCharsets.UTF_8);
        long more = bad() - 1;
        return new JourneyException(
                FaultKind.DATA,
                parts[1],
                more == 0 ? message : message + " Other files that are no good: " + more + ".",
                null);
    }

    private static boolean isBad(String stamp) {
        return stamp.contains(BAD);
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
