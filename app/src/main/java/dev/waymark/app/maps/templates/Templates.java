package dev.waymark.app.maps.templates;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Link;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.MapKind;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The maps to begin with: stage models for a shop, a subscription, a sale between companies, visits
 * that repeat, a public service; a life event; a service blueprint; a blank one. Each stage has
 * guidance in its description. The lanes are those that the model needs most.
 */
public final class Templates {
    /** The template with nothing in it. */
    public static final String BLANK = "blank";

    /** The languages in which the templates are written. */
    public static final List<String> LANGUAGES = Labels.LANGUAGES;

    private final JsonNode shapes = read("templates");
    private final Map<String, JsonNode> texts =
            LANGUAGES.stream().collect(Collectors.toMap(language -> language, Templates::read));

    /**
     * All templates in a language, the blank one last.
     *
     * @param language one of {@link #LANGUAGES}, region and script are passed over; others get
     *     English
     */
    public List<Template> list(String language) {
        JsonNode words = words(language);
        List<Template> all = new ArrayList<>();
        for (JsonNode shape : shapes) {
            String id = shape.path("id").stringValue();
            JsonNode text = words.path(id);
            all.add(
                    new Template(
                            id,
                            kind(shape),
                            text.path("name").stringValue(),
                            text.path("about").stringValue(),
                            StreamSupport.stream(text.path("stages").spliterator(), false)
                                    .map(stage -> stage.get(0).stringValue())
                                    .toList()));
        }
        JsonNode blank = words.path(BLANK);
        all.add(
                new Template(
                        BLANK,
                        MapKind.CUSTOMER_JOURNEY,
                        blank.path("name").stringValue(),
                        blank.path("about").stringValue(),
                        List.of()));
        return all;
    }

    /**
     * A new map of a template, of version 0.
     *
     * @param template its id
     * @param language as in {@link #list}
     * @param name of the map
     * @param ids gives a new identifier at each call
     * @throws JourneyException UNKNOWN_TEMPLATE if there is none of this id
     */
    public JourneyMap make(String template, String language, String name, Supplier<String> ids) {
        JsonNode words = words(language);
        MapBuilder map =
                JourneyMap.builder(ids.get(), name)
                        .about(About.NOTHING.inLanguage(known(language)));
        if (template.equals(BLANK)) {
            return map.build();
        }
        for (JsonNode shape : shapes) {
            if (shape.path("id").stringValue().equals(template)) {
                return fill(map.kind(kind(shape)), shape, words, ids);
            }
        }
        throw JourneyException.access(
                "UNKNOWN_TEMPLATE",
                "template \"%s\" is unknown. Give one of %s.",
                template.length() <= 40 ? template : template.substring(0, 40) + "…",
                list("en").stream().map(Template::id).collect(Collectors.joining(", ")));
    }

    private static JourneyMap fill(
            MapBuilder map, JsonNode shape, JsonNode words, Supplier<String> ids) {
        List<Stage> stages = new ArrayList<>();
        for (JsonNode text : words.path(shape.path("id").stringValue()).path("stages")) {
            List<Step> steps = new ArrayList<>();
            for (JsonNode step : text.get(2)) {
                steps.add(Step.of(ids.get(), step.stringValue()));
            }
            stages.add(
                    Stage.of(ids.get(), text.get(0).stringValue(), steps)
                            .described(text.get(1).stringValue(), null));
        }
        map.stages(stages);
        for (JsonNode lane : shape.path("lanes")) {
            map.addLane(Lane.of(ids.get(), LaneKind.of(lane.stringValue()).orElseThrow()));
        }
        Persona persona = Persona.of(ids.get(), words.path("persona").stringValue());
        map.addPersona(persona);
        if (shape.path("lanes").toString().contains("\"emotion\"")) {
            map.addCurve(
                    new Curve(
                            ids.get(),
                            persona.id(),
                            Curve.Kind.ASSUMED,
                            stages.stream()
                                    .map(stage -> CurvePoint.of(ids.get(), stage.id(), null, 0))
                                    .toList(),
                            UnknownFields.NONE));
        }
        if (shape.path("repeats").asBoolean(false)) {
            map.addLink(
                    Link.of(
                                    ids.get(),
                                    stages.getLast().steps().getLast().id(),
                                    stages.get(1).steps().getFirst().id(),
                                    Link.Kind.LOOP)
                            .labelled(words.path("again").stringValue()));
        }
        return map.build();
    }

    private static MapKind kind(JsonNode shape) {
        return MapKind.of(shape.path("kind").stringValue()).orElseThrow();
    }

    private JsonNode words(String language) {
        JsonNode words = texts.get(known(language));
        if (words == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return words;
    }

    private static String known(String language) {
        String main = language.toLowerCase(Locale.ROOT).split("-", 2)[0];
        return LANGUAGES.contains(main) ? main : "en";
    }

    private static JsonNode read(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException(name + ".json is missing");
            }
            return MapJson.mapper().readTree(in);
        } catch (IOException e) {
            throw JourneyException.internal(
                    "TEMPLATES_UNREADABLE", "The templates are unreadable.", e);
        }
    }
}
