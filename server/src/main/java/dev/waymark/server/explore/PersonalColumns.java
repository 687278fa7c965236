package dev.waymark.server.explore;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.privacy.MarkStore;
import dev.waymark.app.privacy.PersonalMarks;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.predicate.FilterColumns;
import dev.waymark.engine.predicate.FilterText;
import dev.waymark.server.security.ActorAuthentication;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Keeps properties that say who somebody is from those who may not see that: their values would
 * stand in breakdowns, and conditions on them would tell who is behind a pseudonym. Conditions of
 * saved segments are not looked at: an editor wrote them.
 */
@Component
final class PersonalColumns {
    private final Access access;
    private final MarkStore marks;

    PersonalColumns(Access access, MarkStore marks) {
        this.marks = marks;
        this.access = access;
    }

    /**
     * Lets a request through, or not.
     *
     * @param where a condition; null if there is none
     * @throws JourneyException ACCESS FORBIDDEN
     */
    void check(String workspace, Collection<String> properties, @Nullable String where) {
        Set<String> all = new LinkedHashSet<>(properties);
        if (where != null && !where.isBlank()) {
            all.addAll(FilterColumns.of(FilterText.parse(where, ZoneOffset.UTC)).properties());
        }
        if (all.isEmpty()) {
            return;
        }
        PersonalMarks known = marks.marks(workspace);
        all.removeIf(name -> !known.isPersonal(name));
        if (all.isEmpty()) {
            return;
        }
        Actor actor = ActorAuthentication.current().orElse(null);
        if (actor != null && !access.allows(actor, workspace, Permission.PERSONAL)) {
            throw access(
                    "FORBIDDEN",
                    "property \"%s\" says who customers are, which you may not see. Ask an"
                            + " administrator for the role of an editor.",
                    all.iterator().next());
        }
    }
}
