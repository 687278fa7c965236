package dev.waymark.server.maps;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.maps.search.MapHit;
import dev.waymark.app.maps.search.MapSearch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Finds words in all maps of a workspace. */
@RestController
@RequestMapping("/api/workspaces/{ws}/map-search")
@Tag(name = "maps")
public class MapSearchController {
    private final MapSearch search;

    MapSearchController(MapSearch search) {
        this.search = search;
    }

    @Operation(
            operationId = "searchMaps",
            summary = "Where words stand in the maps of the workspace",
            description =
                    "In everything that is written: names, cards, descriptions, personas, notes."
                            + " Case does not matter. At most 20 hits a map; maps that are put"
                            + " away are passed over.")
    @GetMapping
    List<HitEntry> find(
            Workspace workspace,
            @RequestParam("q") String words,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        return search.find(workspace.id(), words, limit).stream().map(HitEntry::of).toList();
    }

    /**
     * A place where the words stand.
     *
     * @param kind of the part: map, persona, stage, step, lane, card, point, link
     * @param field of the part
     */
    record HitEntry(
            String map,
            String mapName,
            String kind,
            String id,
            String field,
            String before,
            String found,
            String after) {
        static HitEntry of(MapHit hit) {
            return new HitEntry(
                    hit.map(),
                    hit.mapName(),
                    hit.record().kind().text(),
                    hit.record().id(),
                    hit.field(),
                    hit.before(),
                    hit.found(),
                    hit.after());
        }
    }
}
