package dev.waymark.app.maps.repository;

import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.maps.templates.Template;
import dev.waymark.app.maps.templates.Templates;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.part.UnknownFields;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people do with the collection of maps. Whether they may is asked before. Safe for several
 * threads.
 */
public final class MapRepository {
    private final LiveMaps maps;
    private final Templates templates;
    private final Ids ids;

    /** The collection of maps that live. */
    public MapRepository(LiveMaps maps, Templates templates, Ids ids) {
        this.maps = maps;
        this.templates = templates;
        this.ids = ids;
    }

    /** The templates in a language, as {@link Templates#list}. */
    public List<Template> templates(String language) {
        return templates.list(language);
    }

    /**
     * Makes a map of a template and keeps it.
     *
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_TEMPLATE; INVALID_VALUE if the name
     *     is blank or too long
     */
    public JourneyMap create(String workspace, NewMap wanted) {
        JourneyMap map =
                templates.make(
                        wanted.template(), wanted.language(), wanted.name().strip(), ids::next);
        return maps.create(
                workspace,
                wanted.kind() == null ? map : map.toBuilder().kind(wanted.kind()).build());
    }

    /**
     * Keeps a copy of a map; its parts keep their ids, so that the two can be compared. It is not
     * put away, even if the map is.
     *
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_MAP; INVALID_VALUE if the name is
     *     blank or too long
     */
    public JourneyMap duplicate(String workspace, String id, String name) {
        JourneyMap map = maps.find(workspace, id);
        Map<String, String> unknown = new LinkedHashMap<>(map.unknown().json());
        unknown.remove(MapHead.ARCHIVED);
        return maps.create(
                workspace,
                map.toBuilder()
                        .id(ids.next())
                        .name(name.strip())
                        .unknown(new UnknownFields(unknown))
                        .build());
    }

    /**
     * Sets what is told about a map as a whole: name, owner, reviewDate, tags, parent, archived.
     *
     * @param fields values by name, as the map's file has them; a JSON null removes one
     * @param by who does it, as people call them
     * @return the map now
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_MAP; INVALID_MAP if a value is
     *     wrong
     */
    public JourneyMap describe(
            String workspace, String id, Map<String, JsonNode> fields, String by) {
        return maps.describe(workspace, id, fields, by);
    }
}
