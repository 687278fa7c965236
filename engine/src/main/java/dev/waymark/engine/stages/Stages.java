package dev.waymark.engine.stages;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Dictionary;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stages that an analysis tells apart, in their order; without any, every type of event is a
 * stage by itself and there is no order.
 *
 * @param list at most {@value #MOST}, of different names; no type is in two
 */
public record Stages(List<Stage> list) {
    /** The most stages. */
    public static final int MOST = 64;

    /** Every type by itself. */
    public static final Stages BY_TYPE = new Stages(List.of());

    private static final int LONGEST_NAME = 200;

    public Stages {
        list = List.copyOf(list);
        require(
                list.size() <= MOST,
                "%d stages are too many. Give at most %d, of several types each.",
                list.size(),
                MOST);
        Set<String> names = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (Stage stage : list) {
            require(
                    names.add(stage.name()),
                    "stage \"%s\" is given twice. Give each stage once, with all its types.",
                    stage.name());
            for (String type : stage.types()) {
                require(
                        types.add(type),
                        "type \"%s\" is in two stages. Leave it in one of them.",
                        type);
            }
        }
    }

    /** How much they say, for people, such as {@code 3 stages of 7 types}. */
    public String sentence() {
        int types = list.stream().mapToInt(stage -> stage.types().size()).sum();
        return "%d %s of %d %s"
                .formatted(
                        list.size(),
                        list.size() == 1 ? "stage" : "stages",
                        types,
                        types == 1 ? "type" : "types");
    }

    /** Whether every type is a stage by itself. */
    public boolean isByType() {
        return list.isEmpty();
    }

    /**
     * Number of the stage of each type of a log, by code; −1 for types in no stage, whose events
     * are passed over. By type, the code itself.
     */
    public int[] ofTypes(Dictionary types) {
        int[] stages = new int[types.size()];
        if (isByType()) {
            Arrays.setAll(stages, type -> type);
            return stages;
        }
        Arrays.fill(stages, -1);
        for (int stage = 0; stage < list.size(); stage++) {
            for (String type : list.get(stage).types()) {
                int code = types.code(type);
                if (code >= 0) {
                    stages[code] = stage;
                }
            }
        }
        return stages;
    }

    /** The names by number. */
    public List<String> names(Dictionary types) {
        return isByType() ? types.names() : list.stream().map(Stage::name).toList();
    }

    /**
     * A part of the way.
     *
     * @param name not blank, at most 200 characters
     * @param types of its events, one or more
     */
    public record Stage(String name, List<String> types) {
        public Stage {
            require(
                    !name.isBlank() && name.length() <= LONGEST_NAME,
                    "stage \"%s\" needs a name of 1 to %d characters, for example \"offer=quote"
                            + " sent,quote opened\".",
                    name,
                    LONGEST_NAME);
            require(
                    !types.isEmpty(),
                    "stage \"%s\" has no types. Name one or more after \"=\".",
                    name);
            types = List.copyOf(types);
        }
    }
}
