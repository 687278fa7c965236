package dev.waymark.maps.diff;

import dev.waymark.maps.cards.Communication;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Named;
import dev.waymark.maps.part.Touchpoint;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Details of a part in one line. */
final class Words {
    private Words() {}

    static @Nullable String of(@Nullable Touchpoint touchpoint) {
        return touchpoint == null
                ? null
                : line(
                        touchpoint.channel(),
                        touchpoint.form(),
                        touchpoint.owner(),
                        touchpoint.initiator());
    }

    static String of(Evidence evidence) {
        return line(
                evidence.kind(),
                evidence.source(),
                evidence.date(),
                evidence.n() == null ? null : "n = " + evidence.n());
    }

    static @Nullable String of(@Nullable Communication plan) {
        return plan == null
                ? null
                : line(plan.message(), plan.content(), plan.channel(), plan.tool(), plan.owner());
    }

    private static String line(@Nullable Object... values) {
        return Arrays.stream(values)
                .filter(Objects::nonNull)
                .map(value -> value instanceof Named named ? named.text() : value.toString())
                .collect(Collectors.joining(", "));
    }
}
