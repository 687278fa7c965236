package dev.waymark.app.stages;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.stages.Stages;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds the stages that somebody asks for in a workspace. */
public final class StageSource {
    /** The word that asks for the stages of a draft. */
    public static final String DRAFT = "draft";

    /** The word that asks for the stages that the workspace has laid down. */
    public static final String OWN = "own";

    /** The word that asks for those of {@link #usual}. */
    public static final String USUAL = "usual";

    private static final long MOST_LETTERS = 200_000;

    private final StageStore own;
    private final Maps maps;

    /** Stages that are laid down, and of saved maps. */
    public StageSource(StageStore own, Maps maps) {
        this.own = own;
        this.maps = maps;
    }

    /** What the workspace has laid down; empty if nothing. */
    public Optional<Stages> own(String workspace) {
        return own.find(workspace);
    }

    /**
     * Whose stages a workspace has if nobody says: its own, else those of its newest map that binds
     * any stage to events, else those of a draft.
     *
     * @return {@value #OWN}, {@value #DRAFT}, or the id of a map that is not archived
     */
    public String usual(String workspace) {
        return own(workspace).isPresent()
                ? OWN
                : maps.list(workspace).stream()
                        .filter(head -> !head.isArchived())
                        .map(MapHead::id)
                        .filter(id -> MapStages.isBound(maps.find(workspace, id)))
                        .findFirst()
                        .orElse(DRAFT);
    }

    /**
     * Lays down the workspace's stages.
     *
     * @throws JourneyException INVALID_VALUE if there is none, or a type is blank; if their types
     *     have too many characters
     */
    public void save(String workspace, Stages stages) {
        JourneyException.require(
                !stages.list().isEmpty(), "stages is empty. Give one or more, or forget them all.");
        JourneyException.require(
                stages.list().stream()
                        .flatMap(stage -> stage.types().stream())
                        .noneMatch(String::isBlank),
                "a type of a stage is blank. Name it as the log does, or leave it out.");
        long letters =
                stages.list().stream()
                        .flatMap(stage -> stage.types().stream())
                        .mapToLong(String::length)
                        .sum();
        JourneyException.require(
                letters <= MOST_LETTERS,
                "the stages' types have %d characters, and at most %d are kept. Name fewer types.",
                letters,
                MOST_LETTERS);
        own.save(workspace, stages);
    }

    /**
     * Puts a type into one of the workspace's stages, and out of the one it was in; a stage that is
     * left without types is gone, and one that is not there is added at the end.
     *
     * @param type as analyses call it
     * @param stage its name; null or blank for none
     * @throws JourneyException INVALID_VALUE if there would be too many stages
     */
    public void assign(String workspace, String type, @Nullable String stage) {
        String wanted = stage == null ? "" : stage.strip();
        List<Stages.Stage> next = new ArrayList<>();
        for (Stages.Stage one : own(workspace).map(Stages::list).orElse(List.of())) {
            List<String> types = new ArrayList<>(one.types());
            types.remove(type);
            if (one.name().equals(wanted)) {
                types.add(type);
            }
            if (!types.isEmpty()) {
                next.add(new Stages.Stage(one.name(), types));
            }
        }
        if (!wanted.isEmpty() && next.stream().noneMatch(one -> one.name().equals(wanted))) {
            next.add(new Stages.Stage(wanted, List.of(type)));
        }
        if (next.isEmpty()) {
            forget(workspace);
        } else {
            save(workspace, new Stages(next));
        }
    }

    /**
     * Forgets what the workspace has laid down.
     *
     * @return whether there was anything
     */
    public boolean forget(String workspace) {
        return own.delete(workspace);
    }

    /**
     * The stages that somebody asks for, as the workspace has them now.
     *
     * @param texts as {@link StageTexts} reads them; null or empty if not given
     * @param map id of a saved map, {@value #DRAFT} or {@value #OWN}; null if not given
     * @throws JourneyException USER if both are given, or one is wrong; UNKNOWN_MAP; NO_STAGES if
     *     the workspace has none of its own
     */
    public AskedStages ask(String workspace, @Nullable List<String> texts, @Nullable String map) {
        List<String> given = requireNonNullElse(texts, List.of());
        if (map == null) {
            return new AskedStages.Written(StageTexts.parse(given));
        }
        JourneyException.require(
                given.isEmpty(), "stages and map are both given. Leave one of them out.");
        return switch (map) {
            case DRAFT -> new AskedStages.Drafted();
            case OWN -> new AskedStages.Kept(laidDown(workspace), List.of());
            default -> ofMap(maps.find(workspace, map));
        };
    }

    private Stages laidDown(String workspace) {
        return own(workspace)
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "NO_STAGES",
                                        "the workspace has laid down no stages. Lay some down, or"
                                                + " ask for those of a map or of a draft."));
    }

    private static AskedStages ofMap(JourneyMap map) {
        return new AskedStages.Kept(MapStages.of(map), MapStages.departments(map));
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
