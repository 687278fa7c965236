package dev.waymark.formats.mermaid;

import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.personas.Persona;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a map as {@code journey}: each stage a section, each step a task, all personas its actors.
 * The score is 3 plus the value of the first curve that has a point at the step or else at its
 * stage; without one it is 3.
 */
public final class MermaidWriter {
    private static final int NEUTRAL = 3;

    private MermaidWriter() {}

    /** The diagram's text. */
    public static String write(JourneyMap map) {
        String actors =
                map.personas().stream()
                        .map(Persona::name)
                        .distinct()
                        .map(MermaidText::encode)
                        .collect(Collectors.joining(", "));
        StringBuilder out = new StringBuilder("journey\n");
        out.append("  title ").append(MermaidText.encode(map.name())).append('\n');
        for (Stage stage : map.stages()) {
            out.append("  section ").append(MermaidText.encode(stage.name())).append('\n');
            for (Step step : stage.steps()) {
                out.append("    ").append(MermaidText.encode(step.name())).append(": ");
                out.append(score(map.curves(), stage, step));
                if (!actors.isEmpty()) {
                    out.append(": ").append(actors);
                }
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static String score(List<Curve> curves, Stage stage, Step step) {
        double value =
                curves.stream()
                        .flatMap(curve -> value(curve, stage, step).stream())
                        .findFirst()
                        .orElse(0.0);
        return BigDecimal.valueOf(value + NEUTRAL).stripTrailingZeros().toPlainString();
    }

    private static Optional<Double> value(Curve curve, Stage stage, Step step) {
        return curve.points().stream()
                .filter(point -> step.id().equals(point.step()))
                .findFirst()
                .or(() -> curve.pointOf(stage.id()))
                .map(CurvePoint::value);
    }
}
