package dev.waymark.engine.predicate;

import dev.waymark.engine.index.Dictionary;

import java.util.BitSet;
import java.util.List;

/** Which codes of a dictionary a condition speaks of. */
final class Codes {
    private Codes() {}

    /** The codes of some names; a name that the log does not know has none. */
    static BitSet of(Dictionary dictionary, List<String> names) {
        BitSet codes = new BitSet();
        for (String name : names) {
            int code = dictionary.code(name);
            if (code >= 0) {
                codes.set(code);
            }
        }
        return codes;
    }

    /** The codes of the values that meet a condition on numbers. */
    static BitSet of(Dictionary dictionary, EventPredicate.NumberIs condition) {
        BitSet codes = new BitSet();
        for (int code = Dictionary.ABSENT + 1; code < dictionary.size(); code++) {
            codes.set(code, condition.matches(dictionary.name(code)));
        }
        return codes;
    }
}
