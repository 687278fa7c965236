package dev.waymark.formats.pdfform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Finds out which of some parts new texts stand for: equal texts first, in order; then the texts
 * between two of these are rewordings of the parts between them.
 */
final class Matching {
    private Matching() {}

    static <E> List<E> of(
            List<String> texts,
            List<E> parts,
            Function<E, String> told,
            BiFunction<E, String, E> reword,
            Function<String, E> make) {
        int[] match = new int[texts.size()];
        Arrays.fill(match, -1);
        int from = 0;
        for (int t = 0; t < texts.size(); t++) {
            for (int p = from; p < parts.size(); p++) {
                if (told.apply(parts.get(p)).equals(texts.get(t))) {
                    match[t] = p;
                    from = p + 1;
                    break;
                }
            }
        }
        boolean[] isTaken = new boolean[parts.size()];
        for (int p : match) {
            if (p >= 0) {
                isTaken[p] = true;
            }
        }
        List<E> result = new ArrayList<>();
        int free = 0;
        for (int t = 0; t < texts.size(); t++) {
            if (match[t] >= 0) {
                result.add(parts.get(match[t]));
                free = match[t] + 1;
                continue;
            }
            if (free < parts.size() && !isTaken[free]) {
                isTaken[free] = true;
                result.add(reword.apply(parts.get(free++), texts.get(t)));
            } else {
                result.add(make.apply(texts.get(t)));
            }
        }
        return result;
    }
}
