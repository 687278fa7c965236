package dev.waymark.formats.mermaid;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.imports.FittingText;
import dev.waymark.formats.imports.ImportedMap;
import dev.waymark.formats.imports.Notices;
import dev.waymark.formats.imports.Score;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.MapLimits;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code journey} into a map: sections become stages, tasks steps, actors personas with one
 * assumed curve each. Scores outside of 1 to 5 are clamped, with a notice.
 */
public final class MermaidReader {
    private static final double NEUTRAL = 3;
    private static final Pattern HEAD = Pattern.compile("(?i)journey\\s*");
    private static final Pattern COMMENT = Pattern.compile("#(?!\\w{1,12};).*");
    private static final Pattern TITLE = Pattern.compile("(?i)title\\s.*");
    private static final Pattern SECTION = Pattern.compile("(?i)section\\s.*");
    private static final Pattern ACCESSIBLE = Pattern.compile("(?i)acc(?:title|descr)\\s*[:{].*");

    private final Notices notices = new Notices();
    private final FittingText fitting = new FittingText(notices);
    private final String fallbackName;
    private final List<Stage> stages = new ArrayList<>();
    private final Map<String, List<CurvePoint>> points = new LinkedHashMap<>();
    private String title = "";
    private String section = "";
    private boolean hasSection;
    private List<Step> steps = new ArrayList<>();
    private int ids;
    private int stepCount;
    private int pointCount;

    private MermaidReader(String fallbackName) {
        this.fallbackName = fallbackName;
    }

    /**
     * The map of a diagram.
     *
     * @param id of the new map
     * @param fallbackName the map's name if the diagram has no title
     * @throws JourneyException DATA, NOT_MERMAID_JOURNEY if it is another diagram or none; {@code
     *     INVALID_VALUE} over a limit of maps
     */
    public static ImportedMap read(String text, String id, String fallbackName) {
        MermaidReader reader = new MermaidReader(fallbackName);
        reader.lines(text);
        return new ImportedMap(reader.map(id), reader.notices.all());
    }

    private void lines(String text) {
        boolean isHead = true;
        boolean isDescription = false;
        boolean isFrontMatter = false;
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (isDescription) {
                isDescription = !line.endsWith("}");
            } else if (isHead && line.equals("---")) {
                isFrontMatter = !isFrontMatter;
            } else if (line.isEmpty() || line.startsWith("%%") || COMMENT.matcher(line).matches()) {
                continue;
            } else if (isFrontMatter) {
                if (line.startsWith("title:")) {
                    title = line.substring("title:".length()).strip();
                }
            } else if (isHead) {
                requireHead(line);
                isHead = false;
            } else if (ACCESSIBLE.matcher(line).matches()) {
                isDescription = line.contains("{") && !line.endsWith("}");
                notices.add(
                        "TEXT_LEFT_OUT",
                        "Line %d, a text for screen readers, is left out.",
                        number);
            } else if (TITLE.matcher(line).matches()) {
                title = MermaidText.decode(line.substring("title".length()).strip());
            } else if (SECTION.matcher(line).matches()) {
                endStage();
                section = MermaidText.decode(line.substring("section".length()).strip());
                hasSection = true;
            } else {
                task(line, number);
            }
        }
        if (isHead) {
            requireHead("");
        }
        endStage();
    }

    private static void requireHead(String line) {
        if (!HEAD.matcher(line).matches()) {
            throw JourneyException.data(
                    "NOT_MERMAID_JOURNEY",
                    "the text begins with \"%s\"; \"journey\" is expected. Only Mermaid's journey"
                            + " diagram can become a map.",
                    line.length() > 40 ? line.substring(0, 40) + "…" : line);
        }
    }

    private void task(String line, int number) {
        String[] parts = line.split(":", 3);
        String name = fitting.name("step", MermaidText.decode(parts[0].strip()), "Step");
        String id = "step" + ++ids;
        steps.add(Step.of(id, name));
        MapLimits.require("steps", ++stepCount, MapLimits.STEPS);
        double value = parts.length < 2 ? missing(number) : value(parts[1].strip(), number);
        boolean hasActor = false;
        String actors = parts.length > 2 ? parts[2] : "";
        for (int from = 0; from < actors.length(); ) {
            int comma = actors.indexOf(',', from);
            int to = comma < 0 ? actors.length() : comma;
            String actor = MermaidText.decode(actors.substring(from, to).strip());
            if (!actor.isBlank()) {
                hasActor = true;
                point(fitting.name("persona", actor, "Persona"), id, value);
            }
            from = to + 1;
        }
        if (!hasActor && value != 0) {
            point("Customer", id, value);
        }
    }

    private void point(String actor, String step, double value) {
        MapLimits.require("points on its curves", ++pointCount, MapLimits.POINTS);
        points.computeIfAbsent(actor, key -> new ArrayList<>())
                .add(CurvePoint.of("point" + ++ids, stageId(), step, value));
        MapLimits.require("personas", points.size(), MapLimits.PERSONAS);
    }

    private double missing(int number) {
        notices.add("SCORE_MISSING", "Line %d has no score; 3 is taken.", number);
        return 0;
    }

    private double value(String text, int number) {
        Optional<Score> score = Score.of(text, NEUTRAL);
        if (score.isEmpty()) {
            notices.add(
                    "SCORE_UNREADABLE",
                    "Line %d has the score \"%s\", which is no number; 3 is taken.",
                    number,
                    text.length() > 40 ? text.substring(0, 40) + "…" : text);
            return 0;
        }
        double value = score.get().value();
        if (score.get().isClamped()) {
            notices.add(
                    "SCORE_CLAMPED",
                    "Line %d has the score %s; scores go from 1 to 5, so %s is taken.",
                    number,
                    text,
                    String.format(Locale.ROOT, "%.0f", value + NEUTRAL));
        }
        return value;
    }

    private String stageId() {
        return "stage" + (stages.size() + 1);
    }

    private void endStage() {
        if (hasSection || !steps.isEmpty()) {
            stages.add(Stage.of(stageId(), fitting.name("stage", section, "Stage"), steps));
            MapLimits.require("stages", stages.size(), MapLimits.STAGES);
        }
        steps = new ArrayList<>();
        hasSection = false;
        section = "";
    }

    private JourneyMap map(String id) {
        MapBuilder map =
                JourneyMap.builder(
                                id,
                                title.isBlank() ? fallbackName : fitting.name("map", title, "Map"))
                        .stages(stages);
        if (!points.isEmpty()) {
            map.addLane(Lane.of("lane1", LaneKind.EMOTION));
        }
        points.forEach(
                (actor, ofActor) -> {
                    String persona = "persona" + ++ids;
                    map.addPersona(Persona.of(persona, actor));
                    map.addCurve(
                            new Curve(
                                    "curve" + ++ids,
                                    persona,
                                    Curve.Kind.ASSUMED,
                                    ofActor,
                                    UnknownFields.NONE));
                });
        return map.build();
    }
}
