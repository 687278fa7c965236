package dev.waymark.app.bottlenecks;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What to ask about waits, as text, named as in the shell and in the API's JSON. Null means "not
 * given".
 *
 * @param stages each like {@code research=ad click,site visit}, in order; null or empty for every
 *     type by itself
 * @param map id of a saved map whose stages to take, or {@code draft} for those that a draft from
 *     the log would have; not together with stages
 * @param ours types of events that the company does; null for a guess, empty for none
 * @param significance the corrected p-value below which an obstacle is reported; null for 0.01
 * @param reason property that tells why a customer left
 * @param exitAfter how long a customer must have been silent at the log's end to count as an exit,
 *     for example {@code 30d}, which is the default
 * @param shorten spans to shorten waits by, for example {@code 2d}
 * @param limit how many transitions to list at most; null for all
 * @param since first instant
 * @param until first instant no longer inside
 */
public record BottleneckOptions(
        @Nullable List<String> stages,
        @Nullable String map,
        @Nullable List<String> ours,
        @Nullable Double significance,
        @Nullable String reason,
        @Nullable String exitAfter,
        @Nullable List<String> shorten,
        @Nullable Integer limit,
        @Nullable String since,
        @Nullable String until) {
    /** Everything by default. */
    public static final BottleneckOptions NONE =
            new BottleneckOptions(null, null, null, null, null, null, null, null, null, null);

    public BottleneckOptions {
        stages = stages == null ? null : List.copyOf(stages);
        ours = ours == null ? null : List.copyOf(ours);
        shorten = shorten == null ? null : List.copyOf(shorten);
    }

    /** The properties that the index must carry to answer. */
    public List<String> properties() {
        return reason == null ? List.of() : List.of(reason);
    }
}
