package dev.waymark.app.stages;

import dev.waymark.app.options.NearestNames;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.stages.Stages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads stages that are written like {@code research=ad click,site visit}. */
public final class StageTexts {
    private static final int LONGEST = 20_000;

    private StageTexts() {}

    /**
     * The stages of some texts, in their order.
     *
     * @param texts each a name, {@code =}, and types parted by commas; none for every type by
     *     itself
     * @throws JourneyException INVALID_VALUE
     */
    public static Stages parse(List<String> texts) {
        JourneyException.require(
                texts.size() <= Stages.MOST,
                "%d stages are too many. Give at most %d.",
                texts.size(),
                Stages.MOST);
        return new Stages(texts.stream().map(StageTexts::stage).toList());
    }

    /**
     * The stages of a file's text: one a line; empty lines and those that begin with {@code #} are
     * passed over.
     *
     * @throws JourneyException INVALID_VALUE
     */
    public static Stages parseLines(String text) {
        return parse(
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList());
    }

    /**
     * Checks that a log knows all types of some stages.
     *
     * @throws JourneyException UNKNOWN_TYPE, with one line for each that it does not know
     */
    public static void check(Stages stages, Dictionary types) {
        List<String> faults = new ArrayList<>();
        for (Stages.Stage stage : stages.list()) {
            for (String type : stage.types()) {
                if (types.code(type) < 0) {
                    faults.add(
                            "stage \"%s\": \"%s\" is no type of event in the log. %s"
                                    .formatted(
                                            stage.name(),
                                            type,
                                            NearestNames.advice(type, types.names())));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw JourneyException.user(
                    "UNKNOWN_TYPE", "%s", faults.stream().collect(Collectors.joining("\n")));
        }
    }

    private static Stages.Stage stage(String text) {
        JourneyException.require(
                text.length() <= LONGEST,
                "a stage of %d characters is too long. Give at most %d.",
                text.length(),
                LONGEST);
        int equals = text.indexOf('=');
        JourneyException.require(
                equals > 0,
                "stage \"%s\" names no types. Write it like \"research=ad click,site visit\".",
                text);
        return new Stages.Stage(
                text.substring(0, equals).strip(),
                Arrays.stream(text.substring(equals + 1).split(","))
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .distinct()
                        .toList());
    }
}
