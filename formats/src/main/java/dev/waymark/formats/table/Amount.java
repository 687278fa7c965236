package dev.waymark.formats.table;

import java.util.function.DoublePredicate;

/**
 * Which numbers a column takes.
 *
 * @param fits whether a finite number is one of them
 * @param words the same for people, after "must be"; may end in advice, without the last stop
 */
public record Amount(DoublePredicate fits, String words) {
    /** The numbers from 0 to a bound, both inclusive. */
    public static Amount upTo(double most, String words) {
        return new Amount(number -> 0 <= number && number <= most, words);
    }
}
