package dev.waymark.maps.map;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a map together; only the bounds of {@link MapLimits} are checked before {@link #build()}, by
 * each {@code add…}, so that no list outgrows a map. Each {@code add…} puts a part at the end of
 * its list, each method in the plural replaces the whole list.
 */
public final class MapBuilder {
    private String id;
    private long version;
    private String name;
    private MapKind kind = MapKind.CUSTOMER_JOURNEY;
    private MapState state = MapState.AS_IS;
    private About about = About.NOTHING;
    private List<Persona> personas = new ArrayList<>();
    private List<Stage> stages = new ArrayList<>();
    private List<Lane> lanes = new ArrayList<>();
    private List<Card> cards = new ArrayList<>();
    private List<Curve> curves = new ArrayList<>();
    private List<Link> links = new ArrayList<>();
    private int steps;
    private int points;
    private UnknownFields unknown = UnknownFields.NONE;

    MapBuilder(String id, String name) {
        this.id = id;
        this.name = name;
    }

    MapBuilder(JourneyMap map) {
        this(map.id(), map.name());
        version = map.version();
        kind = map.kind();
        state = map.state();
        about = map.about();
        unknown = map.unknown();
        personas(map.personas()).stages(map.stages()).lanes(map.lanes());
        cards(map.cards()).curves(map.curves()).links(map.links());
    }

    /** Gives it another id. */
    public MapBuilder id(String newId) {
        id = newId;
        return this;
    }

    /** How often it was changed. */
    public MapBuilder version(long newVersion) {
        version = newVersion;
        return this;
    }

    /** Its name. */
    public MapBuilder name(String newName) {
        name = newName;
        return this;
    }

    /** What it is a map of. */
    public MapBuilder kind(MapKind newKind) {
        kind = newKind;
        return this;
    }

    /** What is, or what shall be. */
    public MapBuilder state(MapState newState) {
        state = newState;
        return this;
    }

    /** What is told about it as a whole. */
    public MapBuilder about(About newAbout) {
        about = newAbout;
        return this;
    }

    /** Whom it is about. */
    public MapBuilder personas(List<Persona> all) {
        personas = new ArrayList<>(all);
        return this;
    }

    /** Its columns, from left to right. */
    public MapBuilder stages(List<Stage> all) {
        stages = new ArrayList<>(all);
        steps = all.stream().mapToInt(stage -> stage.steps().size()).sum();
        return this;
    }

    /** Its rows, from top to bottom. */
    public MapBuilder lanes(List<Lane> all) {
        lanes = new ArrayList<>(all);
        return this;
    }

    /** What stands in its cells; cards of one cell in their order. */
    public MapBuilder cards(List<Card> all) {
        cards = new ArrayList<>(all);
        return this;
    }

    /** How personas feel. */
    public MapBuilder curves(List<Curve> all) {
        curves = new ArrayList<>(all);
        points = all.stream().mapToInt(curve -> curve.points().size()).sum();
        return this;
    }

    /** Branches and loops. */
    public MapBuilder links(List<Link> all) {
        links = new ArrayList<>(all);
        return this;
    }

    /** Fields that we do not know. */
    public MapBuilder unknown(UnknownFields newUnknown) {
        unknown = newUnknown;
        return this;
    }

    /**
     * One more persona.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE over a bound of {@link
     *     MapLimits}
     */
    public MapBuilder addPersona(Persona persona) {
        personas.add(persona);
        MapLimits.require("personas", personas.size(), MapLimits.PERSONAS);
        return this;
    }

    /**
     * One more column, at the right.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE over a bound of {@link
     *     MapLimits}
     */
    public MapBuilder addStage(Stage stage) {
        stages.add(stage);
        MapLimits.require("stages", stages.size(), MapLimits.STAGES);
        steps += stage.steps().size();
        MapLimits.require("steps", steps, MapLimits.STEPS);
        return this;
    }

    /**
     * One more row, at the bottom.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE over a bound of {@link
     *     MapLimits}
     */
    public MapBuilder addLane(Lane lane) {
        lanes.add(lane);
        MapLimits.require("lanes", lanes.size(), MapLimits.LANES);
        return this;
    }

    /**
     * One more card, at the end of its cell.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE over a bound of {@link
     *     MapLimits}
     */
    public MapBuilder addCard(Card card) {
        cards.add(card);
        MapLimits.require("cards", cards.size(), MapLimits.CARDS);
        return this;
    }

    /**
     * One more curve.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE over a bound of {@link
     *     MapLimits}
     */
    public MapBuilder addCurve(Curve curve) {
        curves.add(curve);
        MapLimits.require("curves", curves.size(), MapLimits.CURVES);
        points += curve.points().size();
        MapLimits.require("points on its curves", points, MapLimits.POINTS);
        return this;
    }

    /**
     * One more branch or loop.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE over a bound of {@link
     *     MapLimits}
     */
    public MapBuilder addLink(Link link) {
        links.add(link);
        MapLimits.require("links", links.size(), MapLimits.LINKS);
        return this;
    }

    /**
     * The map.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE: over a bound of {@link
     *     MapLimits}, an id twice, or a reference to what is not there
     */
    public JourneyMap build() {
        return new JourneyMap(
                id, version, name, kind, state, about, personas, stages, lanes, cards, curves,
                links, unknown);
    }
}
