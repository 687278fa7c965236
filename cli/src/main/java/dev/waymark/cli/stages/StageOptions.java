package dev.waymark.cli.stages;

import dev.waymark.app.stages.MapStages;
import dev.waymark.app.stages.StageSource;
import dev.waymark.app.stages.StageTexts;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.stages.Stages;
import dev.waymark.formats.mapjson.MapJson;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The options {@code --stage} and {@code --stages}. */
public final class StageOptions {
    private static final long LARGEST = 10_000_000;

    @Option(
            names = "--stage",
            paramLabel = "NAME=TYPE,TYPE",
            description =
                    "A stage and the types of events in it; repeat for each, in order. Default:"
                            + " every type by itself.")
    private List<String> texts = new ArrayList<>();

    @Option(
            names = "--stages",
            paramLabel = "FILE|draft",
            description =
                    "The stages of a map (JSON), of a file with one NAME=TYPE,TYPE a line, or"
                            + " those that a draft from the log would have.")
    private @Nullable String file;

    /** Whether any stages were asked for. */
    public boolean isGiven() {
        return file != null || !texts.isEmpty();
    }

    /** Who is responsible for each stage, if a map was given; empty otherwise. */
    public List<String> departments() {
        if (file == null || file.equals(StageSource.DRAFT)) {
            return List.of();
        }
        String text = read(Path.of(file));
        return text.stripLeading().startsWith("{")
                ? MapStages.departments(MapJson.read(text))
                : List.of();
    }

    /**
     * The stages that were asked for.
     *
     * @throws JourneyException USER, if they are not right for the log
     */
    public Stages stages(JourneyIndex index) {
        if (file == null) {
            Stages stages = StageTexts.parse(texts);
            StageTexts.check(stages, index.types());
            return stages;
        }
        if (!texts.isEmpty()) {
            throw JourneyException.user(
                    "INVALID_VALUE", "stage and stages are both given. Leave one of them out.");
        }
        if (file.equals(StageSource.DRAFT)) {
            return StageSource.ofDraft(index, LocalDriver.onAllProcessors());
        }
        String text = read(Path.of(file));
        if (text.stripLeading().startsWith("{")) {
            return MapStages.of(MapJson.read(text));
        }
        Stages stages = StageTexts.parseLines(text);
        StageTexts.check(stages, index.types());
        return stages;
    }

    private static String read(Path path) {
        try {
            JourneyException.require(
                    Files.size(path) <= LARGEST,
                    "file \"%s\" has more than %d bytes. Give a map or a list of stages.",
                    path,
                    LARGEST);
            return Files.readString(path);
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "UNREADABLE_FILE",
                    "file \"%s\" cannot be read. Give a map, or a file with one NAME=TYPE,TYPE a"
                                    .formatted(path)
                            + " line.",
                    e);
        }
    }
}
