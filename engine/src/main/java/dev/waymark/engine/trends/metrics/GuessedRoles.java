package dev.waymark.engine.trends.metrics;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.roles.ChannelKind;
import dev.waymark.engine.roles.TypeRole;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Fills in the conditions that a metric leaves open, from the names of a log. */
final class GuessedRoles {
    private final ContactMetric metric;
    private final JourneyIndex index;

    GuessedRoles(ContactMetric metric, JourneyIndex index) {
        this.metric = metric;
        this.index = index;
    }

    /** Contacts: those given; or else those guessed, without types that were given as another. */
    EventPredicate contacts(@Nullable EventPredicate given, @Nullable EventPredicate other) {
        return given != null ? given : guess(TypeRole.CONTACT, other, "where");
    }

    EventPredicate resolving(@Nullable EventPredicate given, @Nullable EventPredicate other) {
        return given != null ? given : guess(TypeRole.RESOLVING, other, "resolved by");
    }

    /** The same; null if nothing of the log resolves. */
    @Nullable EventPredicate resolvingIfAny(
            @Nullable EventPredicate given, @Nullable EventPredicate other) {
        return given != null ? given : sounding(TypeRole.RESOLVING, other);
    }

    /** What answers; null if nothing of the log does. */
    @Nullable EventPredicate answered(@Nullable EventPredicate given) {
        return given != null ? given : sounding(TypeRole.ANSWERED, null);
    }

    EventPredicate abandoned(@Nullable EventPredicate given) {
        return given != null ? given : guess(TypeRole.ABANDONED, null, "abandoned by");
    }

    EventPredicate selfService(@Nullable EventPredicate given) {
        if (given != null) {
            return given;
        }
        List<String> channels =
                ChannelKind.SELF_SERVICE
                        .guess(index.channels().names().stream().skip(1).toList())
                        .names();
        if (channels.isEmpty()) {
            throw JourneyException.user(
                    "UNKNOWN_CHANNEL",
                    "the metric \"%s\" asks for channels of self-service, and no channel of the log"
                            + " sounds like one. Say which, for example: %s on channel is app.",
                    metric.text(),
                    metric.text());
        }
        return new EventPredicate.ChannelIs(channels);
    }

    private @Nullable EventPredicate sounding(TypeRole role, @Nullable EventPredicate other) {
        List<String> taken =
                other instanceof EventPredicate.TypeIs(List<String> types) ? types : List.of();
        List<String> types =
                role.guess(index.types().names()).names().stream()
                        .filter(type -> !taken.contains(type))
                        .toList();
        return types.isEmpty() ? null : new EventPredicate.TypeIs(types);
    }

    private EventPredicate guess(TypeRole role, @Nullable EventPredicate other, String clause) {
        EventPredicate found = sounding(role, other);
        if (found == null) {
            throw JourneyException.user(
                    "UNKNOWN_TYPE",
                    "the metric \"%s\" asks for events that are \"%s\", and no type of the log"
                            + " sounds like it. Say which, with %s and the name of a type.",
                    metric.text(),
                    role.text(),
                    clause);
        }
        return found;
    }
}
