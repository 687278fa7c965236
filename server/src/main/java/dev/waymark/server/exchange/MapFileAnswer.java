package dev.waymark.server.exchange;

import dev.waymark.formats.exchange.MapFile;
import dev.waymark.formats.tables.TableForm;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What came out of a file.
 *
 * @param kept whether it is a map of the workspace now
 * @param id of the map
 * @param version of the map
 * @param name of the map
 * @param stages their names
 * @param steps how many
 * @param lanes how many
 * @param cards how many
 * @param curves how many
 * @param table how a table was read: grid, long or full; null if it is none
 * @param original id of the map that a form was made of; null if it does not tell
 * @param notices what was changed or left out
 * @param changes what was filled into a form
 */
record MapFileAnswer(
        boolean kept,
        String id,
        long version,
        String name,
        List<String> stages,
        int steps,
        int lanes,
        int cards,
        int curves,
        @Nullable String table,
        @Nullable String original,
        List<NoticeAnswer> notices,
        List<ChangeAnswer> changes) {

    static MapFileAnswer of(MapFile file, JourneyMap map, boolean kept) {
        TableForm table = file.table();
        return new MapFileAnswer(
                kept,
                map.id(),
                map.version(),
                map.name(),
                map.stages().stream().map(stage -> stage.name()).toList(),
                map.steps().size(),
                map.lanes().size(),
                map.cards().size(),
                map.curves().size(),
                table == null ? null : table.text(),
                file.original(),
                file.imported().notices().stream()
                        .map(notice -> new NoticeAnswer(notice.code(), notice.message()))
                        .toList(),
                file.changes().stream()
                        .map(
                                change ->
                                        new ChangeAnswer(
                                                change.field(),
                                                change.label(),
                                                change.before(),
                                                change.after()))
                        .toList());
    }

    /** Something that could not be taken as it is. */
    record NoticeAnswer(String code, String message) {}

    /** A field that was filled in. */
    record ChangeAnswer(String field, String label, String before, String after) {}
}
