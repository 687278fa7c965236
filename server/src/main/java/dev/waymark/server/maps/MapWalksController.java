package dev.waymark.server.maps;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.maps.walks.MapWalks;
import dev.waymark.app.maps.walks.Photo;
import dev.waymark.app.maps.walks.Visit;
import dev.waymark.app.maps.walks.Walk;
import dev.waymark.server.access.Given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Keeps what people note when they walk through a map as a customer would. */
@RestController
@RequestMapping("/api/workspaces/{ws}/maps/{id}/walks")
@Tag(name = "maps")
public class MapWalksController {
    private final MapWalks walks;

    MapWalksController(MapWalks walks) {
        this.walks = walks;
    }

    @Operation(operationId = "listMapWalks", summary = "A map's walks, oldest first")
    @GetMapping
    List<WalkEntry> list(Workspace workspace, Actor actor, @PathVariable("id") String id) {
        List<Walk> all = walks.list(workspace.id(), id);
        Map<String, List<String>> photos = walks.photos(workspace.id(), id);
        return all.stream()
                .map(walk -> WalkEntry.of(walk, photos.getOrDefault(walk.id(), List.of()), actor))
                .toList();
    }

    @Operation(
            operationId = "keepMapWalk",
            summary = "Keep a walk as the walker's device has it",
            description =
                    "The device chooses the id. The same again changes nothing; somebody else's"
                            + " walk is refused.")
    @PutMapping("/{walk}")
    WalkEntry keep(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("walk") String walk,
            @RequestBody WalkOrder order) {
        Walk kept =
                walks.keep(
                        workspace.id(),
                        new Walk(
                                walk,
                                id,
                                order.persona(),
                                actor.logName(),
                                Authors.name(actor),
                                Given.field(order.startedAt(), "startedAt"),
                                order.endedAt(),
                                Given.list(order.visits(), "visits").stream()
                                        .map(VisitEntry::visit)
                                        .toList()));
        return WalkEntry.of(
                kept, walks.photos(workspace.id(), id).getOrDefault(walk, List.of()), actor);
    }

    @Operation(operationId = "deleteMapWalk", summary = "Remove a walk with its photos")
    @DeleteMapping("/{walk}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Workspace workspace, @PathVariable("id") String id, @PathVariable("walk") String walk) {
        walks.delete(workspace.id(), id, walk);
    }

    @Operation(operationId = "mapWalkPhoto", summary = "The photo that a walker took at a step")
    @GetMapping("/{walk}/photos/{place}")
    ResponseEntity<byte[]> photo(
            Workspace workspace,
            @PathVariable("id") String id,
            @PathVariable("walk") String walk,
            @PathVariable("place") String place) {
        Photo photo = walks.photo(workspace.id(), id, walk, place);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.type()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(photo.content());
    }

    @Operation(
            operationId = "keepMapWalkPhoto",
            summary = "Keep a photo at a step of one's own walk",
            description = "JPEG or PNG, at most 200,000 bytes.")
    @PutMapping("/{walk}/photos/{place}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepPhoto(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("walk") String walk,
            @PathVariable("place") String place,
            InputStream body)
            throws IOException {
        walks.keep(
                new MapWalks.Spot(workspace.id(), id, walk, place),
                actor.logName(),
                body.readNBytes(Photo.MAX_BYTES + 1));
    }

    @Operation(operationId = "deleteMapWalkPhoto", summary = "Remove a photo of one's own walk")
    @DeleteMapping("/{walk}/photos/{place}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deletePhoto(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("walk") String walk,
            @PathVariable("place") String place) {
        walks.deletePhoto(new MapWalks.Spot(workspace.id(), id, walk, place), actor.logName());
    }

    /**
     * What was noted at a step.
     *
     * @param place id of the step, or of a stage without steps
     * @param done whether it could be done; left out while it is open
     * @param mood from -2 to 2
     * @param seconds spent on it
     */
    record VisitEntry(
            String place,
            @Nullable Boolean done,
            @Nullable Integer mood,
            @Nullable String note,
            @Nullable Long seconds) {
        Visit visit() {
            return new Visit(Given.field(place, "place"), done, mood, note, seconds);
        }

        static VisitEntry of(Visit visit) {
            return new VisitEntry(
                    visit.place(), visit.done(), visit.mood(), visit.note(), visit.seconds());
        }
    }

    /** A walk as a device has it. */
    record WalkOrder(
            @Nullable String persona,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<VisitEntry> visits) {}

    /**
     * A walk.
     *
     * @param photos the places at which there is a photo
     * @param mine whether the reader walked it
     */
    record WalkEntry(
            String id,
            @Nullable String persona,
            String by,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<VisitEntry> visits,
            List<String> photos,
            boolean mine) {
        static WalkEntry of(Walk walk, List<String> photos, Actor reader) {
            return new WalkEntry(
                    walk.id(),
                    walk.persona(),
                    walk.by(),
                    walk.startedAt(),
                    walk.endedAt(),
                    walk.visits().stream().map(VisitEntry::of).toList(),
                    photos,
                    walk.author().equals(reader.logName()));
        }
    }
}
