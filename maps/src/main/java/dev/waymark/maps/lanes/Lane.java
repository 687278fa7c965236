package dev.waymark.maps.lanes;

import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

/**
 * A row of a map, which holds cards; the lane of emotion shows the curves.
 *
 * @param id unique in the map
 * @param kind what the row is about
 * @param name at most 200 characters; null for the kind's own name in the reader's language
 * @param isHidden whether it is left out when the map is shown
 * @param unknown fields that we do not know
 */
public record Lane(
        String id, LaneKind kind, @Nullable String name, boolean isHidden, UnknownFields unknown) {
    public Lane {
        Texts.requireId("lane", id);
        if (name != null) {
            Texts.requireName("lane", name);
        }
    }

    /** A visible row under its kind's own name. */
    public static Lane of(String id, LaneKind kind) {
        return new Lane(id, kind, null, false, UnknownFields.NONE);
    }

    /** The same row under a name of its own. */
    public Lane named(String newName) {
        return new Lane(id, kind, newName, isHidden, unknown);
    }

    /** The same row, left out when the map is shown or not. */
    public Lane hidden(boolean isNowHidden) {
        return new Lane(id, kind, name, isNowHidden, unknown);
    }
}
