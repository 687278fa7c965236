package dev.waymark.formats.layout;

import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the stages and steps that are drawn stand from left to right. */
final class Columns {
    static final double COLUMN = 176;

    private final List<Stage> stages;
    private final Map<String, Double> left = new HashMap<>();
    private final Map<String, Double> width = new HashMap<>();
    private final double right;

    Columns(List<Stage> stages, double start) {
        this.stages = List.copyOf(stages);
        double x = start;
        for (Stage stage : stages) {
            left.put(stage.id(), x);
            width.put(stage.id(), width(stage));
            double stepX = x;
            for (Step step : stage.steps()) {
                left.put(step.id(), stepX);
                width.put(step.id(), COLUMN);
                stepX += COLUMN;
            }
            x += width(stage);
        }
        right = x;
    }

    static double width(Stage stage) {
        return COLUMN * Math.max(1, stage.steps().size());
    }

    List<Stage> stages() {
        return stages;
    }

    double right() {
        return right;
    }

    boolean has(String id) {
        return left.containsKey(id);
    }

    double left(String id) {
        return left.getOrDefault(id, 0.0);
    }

    double width(String id) {
        return width.getOrDefault(id, COLUMN);
    }

    double centre(String stage, @Nullable String step) {
        String id = step != null && left.containsKey(step) ? step : stage;
        return left(id) + width(id) / 2;
    }

    /** All columns, one a step, or one for a stage without steps: the id of each. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Stage stage : stages) {
            if (stage.steps().isEmpty()) {
                ids.add(stage.id());
            }
            stage.steps().forEach(step -> ids.add(step.id()));
        }
        return ids;
    }
}
