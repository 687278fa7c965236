package dev.waymark.app.stages;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.stages.Stages;

import java.util.List;

/**
 * The stages that somebody asked for, as the workspace had them then. Equal ones give equal stages
 * of the same log, so that an answer may be remembered by them.
 */
public sealed interface AskedStages {
    /**
     * The stages themselves.
     *
     * @param driver computes what depends on the log
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_TYPE if the log lacks a type that
     *     was written by hand; DATA, EMPTY_LOG for a draft from no event
     */
    Stages in(JourneyIndex index, LocalDriver driver);

    /** Who is responsible for each stage; an empty text where nobody says, none if nobody does. */
    default List<String> departments() {
        return List.of();
    }

    /**
     * Stages that were written by hand; their types must be in the log.
     *
     * @param stages none for every type by itself
     */
    record Written(Stages stages) implements AskedStages {
        @Override
        public Stages in(JourneyIndex index, LocalDriver driver) {
            StageTexts.check(stages, index.types());
            return stages;
        }
    }

    /**
     * Stages that the workspace has laid down, or those of one of its maps.
     *
     * @param departments as {@link #departments()}
     */
    record Kept(Stages stages, List<String> departments) implements AskedStages {
        public Kept {
            departments = List.copyOf(departments);
        }

        @Override
        public Stages in(JourneyIndex index, LocalDriver driver) {
            return stages;
        }
    }

    /** The stages that a draft from the log would have. */
    record Drafted() implements AskedStages {
        @Override
        public Stages in(JourneyIndex index, LocalDriver driver) {
            return StageSource.ofDraft(index, driver);
        }
    }
}
