package dev.waymark.app.maps.repository;

import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.maps.templates.OwnTemplate;
import dev.waymark.app.maps.templates.Template;
import dev.waymark.app.maps.templates.TemplateStore;
import dev.waymark.app.maps.templates.Templates;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.part.UnknownFields;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people do with the collection of maps. Whether they may is asked before. Safe for several
 * threads.
 */
public final class MapRepository {
    /** The most templates that a workspace keeps. */
    public static final int MAX_TEMPLATES = 100;

    private final LiveMaps maps;
    private final Templates templates;
    private final TemplateStore own;
    private final Ids ids;

    /** The collection of maps that live, the given templates and those that workspaces keep. */
    public MapRepository(LiveMaps maps, Templates templates, TemplateStore own, Ids ids) {
        this.maps = maps;
        this.templates = templates;
        this.own = own;
        this.ids = ids;
    }

    /** The templates in a language, as {@link Templates#list}. */
    public List<Template> templates(String language) {
        return templates.list(language);
    }

    /** The templates that a workspace keeps, oldest first; empty if there are none. */
    public List<OwnTemplate> ownTemplates(String workspace) {
        return own.list(workspace);
    }

    /**
     * Keeps a map as it is now as a template; later changes of the map leave it alone.
     *
     * @param about what it is for; may be empty
     * @throws JourneyException UNKNOWN_MAP; INVALID_VALUE if the name is blank or too long;
     *     TOO_MANY_TEMPLATES
     */
    public OwnTemplate keepTemplate(String workspace, String id, String name, String about) {
        JourneyMap map = maps.find(workspace, id);
        if (own.list(workspace).size() >= MAX_TEMPLATES) {
            throw JourneyException.limit(
                    "TOO_MANY_TEMPLATES",
                    "the workspace has %d templates, as many as it may have. Delete some.",
                    MAX_TEMPLATES);
        }
        OwnTemplate template =
                new OwnTemplate(
                        ids.next(),
                        map.kind(),
                        name.strip(),
                        about.strip(),
                        map.stages().stream().map(Stage::name).toList());
        own.add(workspace, template, MapJson.write(map));
        return template;
    }

    /**
     * Removes a template that the workspace keeps; maps that began with it stay.
     *
     * @throws JourneyException UNKNOWN_TEMPLATE
     */
    public void deleteTemplate(String workspace, String id) {
        if (!own.delete(workspace, id)) {
            throw JourneyException.access(
                    "UNKNOWN_TEMPLATE", "the workspace has no such template. List them again.");
        }
    }

    /**
     * Makes a map of a template, given or kept, and keeps it. One of a kept template has its parts
     * and none of its owner, date of review, tags and place.
     *
     * @throws JourneyException UNKNOWN_TEMPLATE; INVALID_VALUE if the name is blank or too long
     */
    public JourneyMap create(String workspace, NewMap wanted) {
        Optional<String> kept = own.document(workspace, wanted.template());
        JourneyMap map =
                kept.isPresent()
                        ? begun(MapJson.read(kept.get()), wanted.name().strip())
                        : templates.make(
                                wanted.template(),
                                wanted.language(),
                                wanted.name().strip(),
                                ids::next);
        return maps.create(
                workspace,
                wanted.kind() == null ? map : map.toBuilder().kind(wanted.kind()).build());
    }

    private JourneyMap begun(JourneyMap template, String name) {
        String language = template.about().language();
        return template.toBuilder()
                .id(ids.next())
                .name(name)
                .about(language == null ? About.NOTHING : About.NOTHING.inLanguage(language))
                .unknown(withoutArchive(template))
                .build();
    }

    private static UnknownFields withoutArchive(JourneyMap map) {
        Map<String, String> unknown = new LinkedHashMap<>(map.unknown().json());
        unknown.remove(MapHead.ARCHIVED);
        return new UnknownFields(unknown);
    }

    /**
     * Keeps a copy of a map; its parts keep their ids, so that the two can be compared. It is not
     * put away, even if the map is.
     *
     * @throws JourneyException UNKNOWN_MAP; INVALID_VALUE if the name is blank or too long
     */
    public JourneyMap duplicate(String workspace, String id, String name) {
        JourneyMap map = maps.find(workspace, id);
        return maps.create(
                workspace,
                map.toBuilder()
                        .id(ids.next())
                        .name(name.strip())
                        .unknown(withoutArchive(map))
                        .build());
    }

    /**
     * Sets what is told about a map as a whole: name, owner, reviewDate, tags, parent, archived.
     *
     * @param fields values by name, as the map's file has them; a JSON null removes one
     * @param by who does it, as people call them
     * @return the map now
     * @throws JourneyException UNKNOWN_MAP; INVALID_MAP if a value is wrong
     */
    public JourneyMap describe(
            String workspace, String id, Map<String, JsonNode> fields, String by) {
        return maps.describe(workspace, id, fields, by);
    }
}
