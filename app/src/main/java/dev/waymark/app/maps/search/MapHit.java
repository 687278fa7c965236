package dev.waymark.app.maps.search;

import dev.waymark.formats.maprecords.RecordKey;

/**
 * A place in a map where the words stand.
 *
 * @param map id of the map
 * @param mapName its name
 * @param record the part that holds them
 * @param field the part's field, for example {@code text}
 * @param before what stands before them, at most 60 characters
 * @param found the words as they are written there
 * @param after what stands behind them, at most 100 characters
 */
public record MapHit(
        String map,
        String mapName,
        RecordKey record,
        String field,
        String before,
        String found,
        String after) {}
