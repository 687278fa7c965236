package dev.waymark.maps.diff;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two maps.
 *
 * @param kind what happened
 * @param part of what: map, persona, stage, step, lane, card, curve, point or link
 * @param id of the part
 * @param stage id of the stage in which it is, or was if it is gone; null if it is in none
 * @param name what the part is called, or says
 * @param field which text or number; empty if it is the part as a whole
 * @param before the older value; null if there was none
 * @param after the newer value; null if there is none
 */
public record Change(
        ChangeKind kind,
        String part,
        String id,
        @Nullable String stage,
        String name,
        String field,
        @Nullable String before,
        @Nullable String after) {}
