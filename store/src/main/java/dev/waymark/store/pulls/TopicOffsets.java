package dev.waymark.store.pulls;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The next offset of each partition, written {@code 0:15,1:20}. */
final class TopicOffsets {
    private final Map<Integer, Long> next = new TreeMap<>();

    static TopicOffsets parse(@Nullable String text) {
        TopicOffsets offsets = new TopicOffsets();
        if (text != null && !text.isEmpty()) {
            for (String part : text.split(",")) {
                int colon = part.indexOf(':');
                offsets.put(
                        Integer.parseInt(part.substring(0, colon)),
                        Long.parseLong(part.substring(colon + 1)));
            }
        }
        return offsets;
    }

    @Nullable Long next(int partition) {
        return next.get(partition);
    }

    void put(int partition, long offset) {
        next.put(partition, offset);
    }

    @Override
    public String toString() {
        return next.entrySet().stream()
                .map(it -> it.getKey() + ":" + it.getValue())
                .collect(Collectors.joining(","));
    }
}
