package dev.waymark.formats.source;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * What a file held.
 *
 * @param file its name
 * @param format what it is
 * @param read rows or events that it holds, good or bad
 * @param events handed out
 * @param rejected rows set aside because of a fault
 * @param otherTransitions events left out because they are no {@code complete} ones
 * @param lifecycle {@code complete} if only such events were kept, {@code all} if all were; null if
 *     the file tells no transitions
 * @param faults how many faults there are
 */
public record ReadSummary(
        String file,
        FileFormat format,
        long read,
        long events,
        long rejected,
        long otherTransitions,
        @Nullable String lifecycle,
        long faults) {
    /** The choice of transitions as a sentence; null if the file tells none. */
    public @Nullable String lifecycleSentence() {
        if (lifecycle == null) {
            return null;
        }
        if (lifecycle.equals("all")) {
            return "Events of all lifecycle transitions are kept.";
        }
        return String.format(
                Locale.ROOT,
                "Only events of the lifecycle transition complete are kept; %,d others are left"
                        + " out (keep them with --lifecycle all).",
                otherTransitions);
    }
}
