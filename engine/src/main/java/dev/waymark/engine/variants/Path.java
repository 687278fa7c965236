package dev.waymark.engine.variants;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyBlock;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sequence of type codes, equal to every other with the same codes. The array is never changed.
 */
record Path(char[] types) {
    static Path of(JourneyBlock block, int journey) {
        return new Path(Arrays.copyOfRange(block.types(), block.from(journey), block.to(journey)));
    }

    List<String> names(Dictionary dictionary) {
        List<String> names = new ArrayList<>(types.length);
        for (char type : types) {
            names.add(dictionary.name(type));
        }
        return names;
    }

    /** First difference by name first, a beginning before what continues it. */
    static int compare(Path left, Path right, Dictionary dictionary) {
        int place = Arrays.mismatch(left.types, right.types);
        if (place < 0) {
            return 0;
        }
        if (place == left.types.length || place == right.types.length) {
            return Integer.compare(left.types.length, right.types.length);
        }
        return dictionary.name(left.types[place]).compareTo(dictionary.name(right.types[place]));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Path that && Arrays.equals(types, that.types);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(types);
    }
}
