package dev.waymark.formats.pdfform;

import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.MapLimits;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The empty map that the names of a form's fields describe. */
final class FormRebuild {
    private static final Pattern STAGE = Pattern.compile("stage(\\d{1,4})\\.(.+)");
    private static final Pattern PERSONA = Pattern.compile("persona(\\d{1,4})\\.name");
    private static final Pattern MOOD = Pattern.compile("mood(\\d{0,3})");
    private static final Set<String> OF_STAGE =
            Set.of("name", "description", "department-name", "steps");

    private FormRebuild() {}

    static JourneyMap skeleton(Map<String, String> values, String id, String fallbackName) {
        int stages = 0;
        int personas = 0;
        int moods = 0;
        Set<String> lanes = new LinkedHashSet<>();
        for (String field : values.keySet()) {
            Matcher persona = PERSONA.matcher(field);
            if (persona.matches()) {
                personas = Math.max(personas, Integer.parseInt(persona.group(1)));
            }
            Matcher stage = STAGE.matcher(field);
            if (stage.matches()) {
                stages = Math.max(stages, Integer.parseInt(stage.group(1)));
                Matcher mood = MOOD.matcher(stage.group(2));
                if (mood.matches()) {
                    String number = mood.group(1);
                    moods = Math.max(moods, number.isEmpty() ? 1 : Integer.parseInt(number));
                } else if (!OF_STAGE.contains(stage.group(2))) {
                    lanes.add(stage.group(2));
                }
            }
        }
        MapLimits.require("stages", stages, MapLimits.STAGES);
        MapLimits.require("personas", personas, MapLimits.PERSONAS);
        MapBuilder map = JourneyMap.builder(id, fallbackName);
        for (int i = 1; i <= personas; i++) {
            map.addPersona(Persona.of("persona" + i, "Persona " + i));
        }
        for (int i = 1; i <= stages; i++) {
            map.addStage(Stage.of("stage" + i, "Stage " + i, List.of()));
        }
        Map<String, String> names = names(values.getOrDefault(FormWriter.LANES, ""));
        for (String key : lanes) {
            LaneKind kind = LaneKeys.kind(key).orElse(LaneKind.OWN);
            String name = names.getOrDefault(key, kind == LaneKind.OWN ? key : "");
            Lane lane = Lane.of("lane-" + key, kind);
            map.addLane(name.isBlank() || name.length() > Texts.MAX_NAME ? lane : lane.named(name));
        }
        for (int i = 1; i <= Math.min(moods, personas); i++) {
            map.addCurve(
                    new Curve(
                            "curve" + i,
                            "persona" + i,
                            Curve.Kind.ASSUMED,
                            List.of(),
                            UnknownFields.NONE));
        }
        return map.build();
    }

    private static Map<String, String> names(String lanes) {
        Map<String, String> names = new HashMap<>();
        lanes.lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> names.put(parts[0], parts[1]));
        return names;
    }
}
