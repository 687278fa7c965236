package dev.waymark.maps.part;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value of a closed family with the name under which it is stored. */
public interface Named {
    /** The stored name. */
    String text();

    /** The value of a stored name; empty if there is none. */
    static <E extends Named> Optional<E> of(E[] values, String text) {
        return Arrays.stream(values).filter(value -> value.text().equals(text)).findFirst();
    }

    /** All stored names in quotes, for a fault: {@code "as-is", "to-be"}. */
    static String listed(Named[] values) {
        return Arrays.stream(values)
                .map(value -> '"' + value.text() + '"')
                .collect(Collectors.joining(", "));
    }
}
