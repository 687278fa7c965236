package dev.waymark.app.catalog.rules;

import static dev.waymark.engine.fault.JourneyException.require;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Renames, merges and hides types of events, and takes that back. Analyses follow at their next
 * answer; the log keeps what arrived.
 */
public final class TypeNames {
    private static final int MOST = 10_000;

    private final TypeRuleStore store;
    private final Clock clock;

    /** Rules kept in a store. */
    public TypeNames(TypeRuleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The rules of a workspace as they are now. */
    public TypeRules of(String workspace) {
        return new TypeRules(store.all(workspace));
    }

    /**
     * A change of one type's rule.
     *
     * @param name null to leave it, blank to take it back
     * @param hidden null to leave it
     * @param channel null to leave it, blank to take it back
     */
    public record Change(
            @Nullable String name, @Nullable Boolean hidden, @Nullable String channel) {}

    /**
     * Changes what a workspace makes of a type. A rule that changes nothing any more is forgotten.
     *
     * @param by who says so
     * @return the rule as it is now; it may be empty
     * @throws JourneyException INVALID_VALUE if a name is too long or leads in a circle; LIMIT if
     *     the workspace has 10,000 rules
     */
    public TypeRule change(String workspace, String type, Change change, String by) {
        TypeRules before = of(workspace);
        TypeRule known = before.of(type);
        TypeRule rule =
                new TypeRule(
                        type,
                        next(known == null ? null : known.name(), change.name(), type),
                        change.hidden() == null ? known != null && known.hidden() : change.hidden(),
                        next(known == null ? null : known.channel(), change.channel(), ""),
                        by,
                        clock.instant());
        List<TypeRule> all = new ArrayList<>(before.list());
        all.removeIf(it -> it.type().equals(type));
        if (rule.isEmpty()) {
            store.remove(workspace, type);
            return rule;
        }
        require(
                all.size() < MOST,
                "the workspace has %d rules of types already. Undo some first.",
                MOST);
        all.add(rule);
        store.save(workspace, requireNonNull(new TypeRules(all).of(type)));
        return rule;
    }

    /**
     * Refuses a type that never came, so that a slip of the pen makes no rule.
     *
     * @param arrived types of the log, as they arrive
     * @throws JourneyException UNKNOWN_TYPE if it is neither among them nor in a rule; the message
     *     names up to three that are written alike
     */
    public void requireKnown(String workspace, String type, Collection<String> arrived) {
        Set<String> known = new TreeSet<>(arrived);
        for (TypeRule rule : of(workspace).list()) {
            known.add(rule.type());
            if (rule.name() != null) {
                known.add(rule.name());
            }
        }
        if (known.contains(type)) {
            return;
        }
        List<String> near = NearNames.of(type, known);
        throw JourneyException.user(
                "UNKNOWN_TYPE",
                "no event of type \"%s\" has arrived. %s",
                type,
                known.isEmpty()
                        ? "The workspace has no events yet. Import some first."
                        : near.isEmpty()
                                ? "The catalogue lists the types that have."
                                : "Maybe it is " + String.join(" or ", near) + ".");
    }

    /**
     * Takes everything back that was said of a type.
     *
     * @throws JourneyException UNKNOWN_RULE if nothing was
     */
    public void undo(String workspace, String type) {
        if (!store.remove(workspace, type)) {
            throw JourneyException.user(
                    "UNKNOWN_RULE",
                    "type \"%s\" is neither renamed nor hidden, and has no channel. There is"
                            + " nothing to undo.",
                    type);
        }
    }

    private static @Nullable String next(
            @Nullable String known, @Nullable String given, String own) {
        if (given == null) {
            return known;
        }
        String stripped = given.strip();
        return stripped.isEmpty() || stripped.equals(own) ? null : stripped;
    }
}
