package dev.waymark.store.documents.walks;

import dev.waymark.app.maps.walks.Photo;
import dev.waymark.app.maps.walks.Visit;
import dev.waymark.app.maps.walks.Walk;
import dev.waymark.app.maps.walks.WalkStore;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.store.documents.sql.Database;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks in the tables {@code map_walks} and {@code map_walk_photos}. */
public final class DocumentWalks implements WalkStore {
    private final Database database;

    /** The walks of a database. */
    public DocumentWalks(Database database) {
        this.database = database;
    }

    @Override
    public List<Walk> list(String workspace, String map) {
        return database.list(
                "SELECT map_id, id, persona, author, author_name, started_at, ended_at, visits"
                        + " FROM map_walks WHERE workspace_id = ? AND map_id = ?"
                        + " ORDER BY started_at, id",
                DocumentWalks::walk,
                workspace,
                map);
    }

    @Override
    public boolean save(String workspace, Walk walk) {
        return database.change(
                        "INSERT INTO map_walks (workspace_id, map_id, id, persona, author,"
                                + " author_name, started_at, ended_at, visits)"
                                + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM"
                                + " maps WHERE workspace_id = ? AND id = ?)"
                                + " ON CONFLICT (workspace_id, map_id, id) DO UPDATE SET"
                                + " persona = excluded.persona, ended_at = excluded.ended_at,"
                                + " visits = excluded.visits"
                                + " WHERE map_walks.author = excluded.author",
                        workspace,
                        walk.map(),
                        walk.id(),
                        walk.persona(),
                        walk.author(),
                        walk.by(),
                        walk.startedAt(),
                        walk.endedAt(),
                        write(walk.visits()),
                        workspace,
                        walk.map())
                == 1;
    }

    @Override
    public boolean delete(String workspace, String map, String id) {
        return database.change(
                        "DELETE FROM map_walks WHERE workspace_id = ? AND map_id = ? AND id = ?",
                        workspace,
                        map,
                        id)
                == 1;
    }

    @Override
    public Map<String, List<String>> photos(String workspace, String map) {
        Map<String, List<String>> photos = new HashMap<>();
        database.list(
                        "SELECT walk_id, place FROM map_walk_photos"
                                + " WHERE workspace_id = ? AND map_id = ? ORDER BY place",
                        row -> List.of(row.getString("walk_id"), row.getString("place")),
                        workspace,
                        map)
                .forEach(
                        row ->
                                photos.computeIfAbsent(row.getFirst(), walk -> new ArrayList<>())
                                        .add(row.getLast()));
        return photos;
    }

    @Override
    public Optional<Photo> photo(String workspace, String map, String walk, String place) {
        return database.first(
                "SELECT type, content FROM map_walk_photos WHERE workspace_id = ?"
                        + " AND map_id = ? AND walk_id = ? AND place = ?",
                row ->
                        new Photo(
                                row.getString("type"),
                                Base64.getDecoder().decode(row.getString("content"))),
                workspace,
                map,
                walk,
                place);
    }

    @Override
    public boolean save(String workspace, String map, String walk, String place, Photo photo) {
        return database.change(
                        "INSERT INTO map_walk_photos (workspace_id, map_id, walk_id, place, type,"
                                + " content) SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM"
                                + " map_walks WHERE workspace_id = ? AND map_id = ? AND id = ?)"
                                + " ON CONFLICT (workspace_id, map_id, walk_id, place) DO UPDATE"
                                + " SET type = excluded.type, content = excluded.content",
                        workspace,
                        map,
                        walk,
                        place,
                        photo.type(),
                        Base64.getEncoder().encodeToString(photo.content()),
                        workspace,
                        map,
                        walk)
                == 1;
    }

    @Override
    public boolean deletePhoto(String workspace, String map, String walk, String place) {
        return database.change(
                        "DELETE FROM map_walk_photos WHERE workspace_id = ?"
                                + " AND map_id = ? AND walk_id = ? AND place = ?",
                        workspace,
                        map,
                        walk,
                        place)
                == 1;
    }

    private static String write(List<Visit> visits) {
        ArrayNode list = MapJson.mapper().createArrayNode();
        for (Visit visit : visits) {
            ObjectNode node = list.addObject().put("place", visit.place());
            if (visit.done() != null) {
                node.put("done", visit.done());
            }
            if (visit.mood() != null) {
                node.put("mood", visit.mood());
            }
            if (visit.note() != null) {
                node.put("note", visit.note());
            }
            if (visit.seconds() != null) {
                node.put("seconds", visit.seconds());
            }
        }
        return list.toString();
    }

    private static Walk walk(ResultSet row) throws SQLException {
        List<Visit> visits = new ArrayList<>();
        for (JsonNode visit : MapJson.mapper().readTree(row.getString("visits"))) {
            visits.add(
                    new Visit(
                            visit.path("place").stringValue(),
                            visit.has("done") ? visit.path("done").booleanValue() : null,
                            visit.has("mood") ? visit.path("mood").intValue() : null,
                            visit.has("note") ? visit.path("note").stringValue() : null,
                            visit.has("seconds") ? visit.path("seconds").longValue() : null));
        }
        return new Walk(
                row.getString("id"),
                row.getString("map_id"),
                row.getString("persona"),
                row.getString("author"),
                row.getString("author_name"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Database.instant(row, "ended_at"),
                visits);
    }
}
