package dev.waymark.app.objectives;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.maps.MapDrafts;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.objectives.Objective;
import dev.waymark.engine.objectives.ObjectiveText;
import dev.waymark.engine.objectives.Objectives;
import dev.waymark.engine.objectives.ObjectivesKernel;
import dev.waymark.engine.objectives.ObjectivesRequest;
import dev.waymark.engine.roles.TypeRole;
import dev.waymark.engine.scores.ScoresKernel;
import dev.waymark.engine.time.InstantText;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures objectives over a log. An index must carry {@link #properties}; what it does not carry
 * matches nothing. Immutable, safe for several threads.
 */
public final class MapObjectives {
    private final LocalDriver driver;

    /** Objectives, measured by a driver. */
    public MapObjectives(LocalDriver driver) {
        this.driver = driver;
    }

    /** The properties that an index must carry; unique and sorted. */
    public static List<String> properties(@Nullable JourneyMap map) {
        return ScoresKernel.properties(map == null ? List.of() : MapDrafts.bound(map));
    }

    /**
     * Measures objectives; a sentence that is not understood does not keep the others from it.
     * Contacts are the types whose names sound like one. Cost: one pass.
     *
     * @param map null for a log without one: then names are types of events
     * @param zone of weeks, and of times that name none
     * @param named whether customers are listed as the log calls them
     * @throws JourneyException USER if the range, the limit or the number of objectives is wrong;
     *     CANCELLED
     */
    public ObjectiveReport measure(
            JourneyIndex index,
            @Nullable JourneyMap map,
            ObjectiveOptions options,
            ZoneId zone,
            boolean named,
            CancelSignal cancel) {
        List<String> texts =
                requireNonNullElse(
                        options.objectives(), map == null ? List.of() : map.about().objectives());
        ObjectiveNames names = new ObjectiveNames(map, index);
        List<Objective> understood = new ArrayList<>();
        List<@Nullable JourneyException> faults = new ArrayList<>();
        for (String text : texts) {
            try {
                Objective objective = ObjectiveText.parse(text);
                names.find(objective);
                understood.add(objective);
                faults.add(null);
            } catch (JourneyException fault) {
                if (fault.kind() != FaultKind.USER) {
                    throw fault;
                }
                faults.add(fault);
            }
        }
        Objectives measured =
                driver.run(
                        new ObjectivesKernel(
                                new ObjectivesRequest(
                                        understood,
                                        names.steps,
                                        names.places,
                                        TypeRole.CONTACT.guess(index.types().names()),
                                        InstantText.range(options.since(), options.until(), zone),
                                        zone,
                                        requireNonNullElse(
                                                options.limit(), ObjectiveOptions.LISTED),
                                        named)),
                        index,
                        cancel);
        List<ObjectiveReport.Line> lines = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < texts.size(); i++) {
            JourneyException fault = faults.get(i);
            lines.add(
                    new ObjectiveReport.Line(
                            texts.get(i),
                            fault == null ? null : fault.getMessage(),
                            fault == null ? null : fault.code(),
                            fault == null ? names.step(understood.get(next)) : null,
                            fault == null ? measured.objectives().get(next++) : null));
        }
        return new ObjectiveReport(measured.customers(), lines);
    }
}
