package dev.waymark.maps.map;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import java.util.List;

/**
 * A journey map: stages from left to right, each with steps, which may be bound to events; lanes
 * from top to bottom, whose cells hold cards; how personas feel along the way. Immutable; every id
 * in it is unique and every reference leads to something. The bounds are in {@link MapLimits}.
 *
 * @param id a UUIDv7
 * @param version how often it was changed, 0 if never saved
 * @param name not blank, at most 200 characters
 * @param kind what it is a map of
 * @param state what is, or what shall be
 * @param about scenario, owner, tags …
 * @param personas whom it is about; may be empty
 * @param stages from left to right; may be empty
 * @param lanes from top to bottom; may be empty
 * @param cards by lane, stage, then order inside the cell, into which they are brought here
 * @param curves how personas feel; may be empty
 * @param links branches and loops between steps; may be empty
 * @param unknown fields that we do not know
 */
public record JourneyMap(
        String id,
        long version,
        String name,
        MapKind kind,
        MapState state,
        About about,
        List<Persona> personas,
        List<Stage> stages,
        List<Lane> lanes,
        List<Card> cards,
        List<Curve> curves,
        List<Link> links,
        UnknownFields unknown) {
    public JourneyMap {
        require(!id.isBlank(), "id of the map is blank. Every map needs one.");
        require(version >= 0, "version (%d) of the map must be 0 or more.", version);
        Texts.requireName("map", name);
        personas = List.copyOf(personas);
        stages = List.copyOf(stages);
        lanes = List.copyOf(lanes);
        curves = List.copyOf(curves);
        links = List.copyOf(links);
        References references = new References(stages, lanes, personas);
        cards = references.inOrder(cards);
        MapLimits.require("curves", curves.size(), MapLimits.CURVES);
        curves.forEach(references::check);
        MapLimits.require("links", links.size(), MapLimits.LINKS);
        links.forEach(references::check);
    }

    /** A new customer journey map of what is, with nothing in it, to be filled. */
    public static MapBuilder builder(String id, String name) {
        return new MapBuilder(id, name);
    }

    /** This map, to be changed; the map itself stays as it is. */
    public MapBuilder toBuilder() {
        return new MapBuilder(this);
    }

    /** All steps, stage by stage. */
    public List<Step> steps() {
        return stages.stream().flatMap(stage -> stage.steps().stream()).toList();
    }

    /** The cards of one cell, in order; empty if there is none. */
    public List<Card> cards(String lane, String stage) {
        return cards.stream()
                .filter(card -> card.lane().equals(lane) && card.stage().equals(stage))
                .toList();
    }

    /** The same map as saved once more, or as another version. */
    public JourneyMap withVersion(long newVersion) {
        return toBuilder().version(newVersion).build();
    }

    /** The same map with another id. */
    public JourneyMap withId(String newId) {
        return toBuilder().id(newId).build();
    }

    /** The same map under another name. */
    public JourneyMap renamed(String newName) {
        return toBuilder().name(newName).build();
    }

    /** The same map with other stages. */
    public JourneyMap withStages(List<Stage> newStages) {
        return toBuilder().stages(newStages).build();
    }
}
