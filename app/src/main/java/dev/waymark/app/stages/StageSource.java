package dev.waymark.app.stages;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.maps.Maps;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.stages.Stages;
import dev.waymark.maps.draft.DraftRequest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds the stages that somebody asks for in a workspace. */
public final class StageSource {
    /** The word that asks for the stages of a draft. */
    public static final String DRAFT = "draft";

    private final Maps maps;
    private final LocalDriver driver;

    /** Stages of saved maps, and of drafts that a driver computes. */
    public StageSource(Maps maps, LocalDriver driver) {
        this.maps = maps;
        this.driver = driver;
    }

    /**
     * The stages.
     *
     * @param texts as {@link StageTexts} reads them; null or empty if not given
     * @param map id of a saved map, or {@value #DRAFT}; null if not given
     * @throws JourneyException USER if both are given, or one is wrong; UNKNOWN_MAP
     */
    public Stages find(
            String workspace,
            @Nullable List<String> texts,
            @Nullable String map,
            JourneyIndex index) {
        List<String> given = requireNonNullElse(texts, List.of());
        if (map == null) {
            Stages stages = StageTexts.parse(given);
            StageTexts.check(stages, index.types());
            return stages;
        }
        JourneyException.require(
                given.isEmpty(), "stages and map are both given. Leave one of them out.");
        return map.equals(DRAFT) ? ofDraft(index, driver) : MapStages.of(maps.find(workspace, map));
    }

    /**
     * Who is responsible for each stage that {@link #find} gives for a map; an empty text where it
     * does not say, none for stages that are no saved map's.
     *
     * @throws JourneyException UNKNOWN_MAP
     */
    public List<String> departments(String workspace, @Nullable String map) {
        return map == null || map.equals(DRAFT)
                ? List.of()
                : MapStages.departments(maps.find(workspace, map));
    }

    /**
     * The stages that a draft from a log would have.
     *
     * @throws JourneyException DATA, EMPTY_LOG if the log holds no event
     */
    public static Stages ofDraft(JourneyIndex index, LocalDriver driver) {
        AtomicInteger ids = new AtomicInteger();
        return MapStages.of(
                new MapDrafts(driver)
                        .draft(
                                index,
                                new DraftRequest(
                                        DRAFT,
                                        DRAFT,
                                        Instant.EPOCH,
                                        () -> "id" + ids.incrementAndGet())));
    }
}
