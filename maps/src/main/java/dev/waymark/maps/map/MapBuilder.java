package dev.waymark.maps.map;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a map together; nothing is checked before {@link #build()}. Each {@code add…} puts a part at
 * the end of its list, each method in the plural replaces the whole list.
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

    /** One more persona. */
    public MapBuilder addPersona(Persona persona) {
        personas.add(persona);
        return this;
    }

    /** One more column, at the right. */
    public MapBuilder addStage(Stage stage) {
        stages.add(stage);
        return this;
    }

    /** One more row, at the bottom. */
    public MapBuilder addLane(Lane lane) {
        lanes.add(lane);
        return this;
    }

    /** One more card, at the end of its cell. */
    public MapBuilder addCard(Card card) {
        cards.add(card);
        return this;
    }

    /** One more curve. */
    public MapBuilder addCurve(Curve curve) {
        curves.add(curve);
        return this;
    }

    /** One more branch or loop. */
    public MapBuilder addLink(Link link) {
        links.add(link);
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
