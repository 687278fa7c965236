package dev.waymark.formats.cjml;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.imports.FittingText;
import dev.waymark.formats.imports.ImportedMap;
import dev.waymark.formats.imports.Notices;
import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.MapState;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a planned journey, or the plan in an actual one, into a map. Leniently: children may stand
 * in any order, references may lead nowhere, phases may be missing.
 */
public final class CjmlReader {
    private static final String NO_PHASE = "";

    private final Notices notices = new Notices();
    private final FittingText fitting = new FittingText(notices);
    private final Map<String, List<Step>> steps = new LinkedHashMap<>();
    private final Set<String> users = new HashSet<>();
    private final Set<String> providers = new HashSet<>();
    private int ids;

    private CjmlReader() {}

    /**
     * The map of a file.
     *
     * @param id of the new map
     * @param fallbackName the map's name if the journey has no title
     * @throws JourneyException DATA: NOT_CJML, INVALID_XML, UNSAFE_XML; LIMIT: XML_TOO_LARGE;
     *     {@code INVALID_VALUE} over a limit of maps
     */
    public static ImportedMap read(byte[] file, String id, String fallbackName) {
        XmlElement root = XmlElement.read(file);
        XmlElement journey =
                root.find("plannedJourney")
                        .or(() -> root.find("actualJourney"))
                        .orElseThrow(
                                () ->
                                        JourneyException.data(
                                                "NOT_CJML",
                                                "the file has no element plannedJourney or"
                                                        + " actualJourney, so it is no CJML 2.0."
                                                        + " Choose another file."));
        return new CjmlReader().map(journey, id, fallbackName);
    }

    private ImportedMap map(XmlElement journey, String id, String fallbackName) {
        if (journey.name().equals("actualJourney")) {
            notices.add(
                    "ACTUAL_JOURNEY",
                    "The file tells what one customer did; only its steps are taken, not times,"
                            + " compliance and experience.");
        }
        String title = journey.text("journeyTitle");
        MapBuilder map =
                JourneyMap.builder(
                        id,
                        title == null ? fallbackName : fitting.name("map", title, fallbackName));
        List<Stage> empty = phases(journey);
        About about =
                About.NOTHING.withTexts(
                        fitting.text("scenario", journey.text("journeyShortSummary")),
                        null,
                        fitting.text("goals", journey.text("journeyLongSummary")));
        String status = journey.text("journeyStatus");
        MapState.of(status == null ? "" : status.strip()).ifPresent(map::state);
        String owner = actors(journey, map);
        map.about(about.withOwner(owner, null));
        journey.child("touchpoints").ifPresent(this::touchpoints);
        List<Step> loose = steps.get(NO_PHASE);
        List<Stage> stages = new ArrayList<>();
        if (loose != null) {
            stages.add(Stage.of("stage0", empty.isEmpty() ? "Journey" : "Without phase", loose));
        }
        for (Stage stage : empty) {
            stages.add(stage.withSteps(steps.getOrDefault(stage.id(), List.of())));
        }
        return new ImportedMap(map.stages(stages).build(), notices.all());
    }

    private final Map<String, String> stageOfPhase = new LinkedHashMap<>();

    private List<Stage> phases(XmlElement journey) {
        List<Stage> stages = new ArrayList<>();
        journey.child("journeyPhases")
                .ifPresent(
                        phases ->
                                phases.children("journeyPhase")
                                        .forEach(phase -> stages.add(phase(phase))));
        return stages;
    }

    private Stage phase(XmlElement phase) {
        String id = "stage" + (stageOfPhase.size() + 1) + "-" + ++ids;
        String known = phase.attribute("phaseID");
        stageOfPhase.putIfAbsent(known == null ? id : known.strip(), id);
        return Stage.of(id, fitting.name("phase", phase.text("phaseName"), "Stage"), List.of())
                .described(fitting.text("phase", phase.text("phaseDescription")), null);
    }

    private @Nullable String actors(XmlElement journey, MapBuilder map) {
        String owner = null;
        XmlElement actors = journey.child("actors").orElse(null);
        if (actors == null) {
            return null;
        }
        for (XmlElement actor : actors.children()) {
            String id = actor.attribute("actorID");
            String key = id == null ? "" : id.strip();
            if (actor.name().equals("endUser")) {
                users.add(key);
                if (!key.equals(CjmlWriter.DEFAULT_USER)) {
                    map.addPersona(
                            Persona.of(
                                    "persona" + ++ids,
                                    fitting.name("persona", actor.text("actorName"), "Customer")));
                }
            } else if (actor.name().equals("serviceProvider")) {
                providers.add(key);
                String company = actor.text("companyName");
                boolean isDefault = "Company".equals(company) && key.equals(CjmlWriter.PROVIDER);
                owner = owner != null || isDefault ? owner : fitting.text("company", company);
            }
        }
        return owner;
    }

    private void touchpoints(XmlElement touchpoints) {
        for (XmlElement touchpoint : touchpoints.children()) {
            switch (touchpoint.name()) {
                case "plannedAction", "actualAction" -> step(touchpoint, null);
                case "plannedCommunicationPoint", "actualCommunicationPoint" ->
                        step(touchpoint, where(touchpoint));
                default ->
                        notices.add(
                                "ELEMENT_LEFT_OUT",
                                "The element \"%s\" among the touchpoints is not known and is left"
                                        + " out.",
                                touchpoint.name());
            }
        }
    }

    private void step(XmlElement touchpoint, @Nullable Touchpoint where) {
        String label =
                touchpoint
                        .child("initiator")
                        .map(party -> party.text("initiatorLabel"))
                        .or(
                                () ->
                                        touchpoint
                                                .child("receiver")
                                                .map(party -> party.text("receiverLabel")))
                        .orElse(null);
        String phase =
                touchpoint.child("belongsTo").map(to -> to.attribute("phaseIDref")).orElse(null);
        String stage = stageOfPhase.get(phase == null ? "" : phase.strip());
        if (stage == null && phase != null) {
            notices.add(
                    "PHASE_UNKNOWN",
                    "A touchpoint belongs to phase \"%s\", which is not there.",
                    phase);
        }
        steps.computeIfAbsent(stage == null ? NO_PHASE : stage, key -> new ArrayList<>())
                .add(
                        Step.of("step" + ++ids, fitting.name("touchpoint", label, "Step"))
                                .at(where)
                                .described(fitting.text("comment", touchpoint.text("comment"))));
    }

    private @Nullable Touchpoint where(XmlElement touchpoint) {
        String channel =
                touchpoint.child("channel").map(found -> found.text("channelName")).orElse(null);
        String fitted = fitting.text("channel", channel);
        if (fitted == null) {
            return null;
        }
        String initiator =
                touchpoint
                        .child("initiator")
                        .flatMap(party -> party.child("refersTo"))
                        .map(to -> to.attribute("actorIDref"))
                        .map(String::strip)
                        .orElse(null);
        Touchpoint.Initiator who = null;
        if (initiator != null) {
            if (providers.contains(initiator)) {
                who = Touchpoint.Initiator.BRAND;
            } else if (users.contains(initiator)) {
                who = Touchpoint.Initiator.CUSTOMER;
            } else {
                notices.add(
                        "ACTOR_UNKNOWN",
                        "A touchpoint refers to actor \"%s\", who is not there.",
                        initiator);
            }
        }
        return new Touchpoint(fitted, null, null, who, UnknownFields.NONE);
    }
}
