package dev.waymark.app.maps.progress;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.maps.progress.StepProgress.Step;
import dev.waymark.app.maps.repository.Staleness;
import dev.waymark.app.maps.versions.VersionStore;
import dev.waymark.maps.gaps.Gap;
import dev.waymark.maps.gaps.GapCheck;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The seven steps of journey work, computed from what a workspace holds; nothing is ticked by hand.
 * Maps that are put away do not count.
 */
public final class SevenSteps {
    private static final int TRAITS_OF_A_PERSONA = 3;

    private final LiveMaps maps;
    private final VersionStore versions;
    private final EventStores events;
    private final Clock clock;

    /** Steps over maps that live, their versions, and the workspaces' events. */
    public SevenSteps(LiveMaps maps, VersionStore versions, EventStores events, Clock clock) {
        this.maps = maps;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    /** How far a workspace has come, all seven steps in order. Cost: reads every map. */
    public List<StepProgress> of(String workspace, ZoneId zone) {
        Count count = new Count();
        count.add(Step.COLLECT_DATA, events.open(workspace).version() > 0 ? 1 : 0, 1);
        Instant now = clock.instant();
        for (MapHead head : maps.list(workspace)) {
            if (!head.isArchived()) {
                count.add(maps.find(workspace, head.id()));
                boolean isFresh = Staleness.of(head, now, zone) == Staleness.FRESH;
                boolean isKept = !versions.list(workspace, head.id()).isEmpty();
                count.add(Step.KEEP_IMPROVING, isFresh && isKept ? 1 : 0, 1);
            }
        }
        return count.all();
    }

    private static final class Count {
        private final Map<Step, int[]> counts = new EnumMap<>(Step.class);

        void add(Step step, int done, int of) {
            int[] count = counts.computeIfAbsent(step, any -> new int[2]);
            count[0] += done;
            count[1] += of;
        }

        void add(JourneyMap map) {
            int told =
                    (int)
                            map.personas().stream()
                                    .filter(
                                            persona ->
                                                    persona.traits().size() >= TRAITS_OF_A_PERSONA)
                                    .count();
            add(Step.DEFINE_PERSONAS, told, map.personas().size());
            int stages = map.stages().size();
            Map<Gap.Kind, Long> gaps =
                    GapCheck.of(map).stream()
                            .collect(Collectors.groupingBy(Gap::kind, Collectors.counting()));
            add(
                    Step.FIND_TOUCHPOINTS,
                    stages - count(gaps, Gap.Kind.STAGE_WITHOUT_TOUCHPOINT),
                    stages);
            add(Step.FIND_PAIN_POINTS, stagesThatHurt(map), stages);
            int asked = cardsOf(map, Set.of(LaneKind.NEEDS, LaneKind.PAIN_POINTS));
            add(Step.FIND_OPPORTUNITIES, asked - count(gaps, Gap.Kind.NEED_WITHOUT_ANSWER), asked);
            add(Step.ALIGN_TEAMS, stages - count(gaps, Gap.Kind.STAGE_WITHOUT_OWNER), stages);
        }

        private static int count(Map<Gap.Kind, Long> gaps, Gap.Kind kind) {
            return gaps.getOrDefault(kind, 0L).intValue();
        }

        private static int stagesThatHurt(JourneyMap map) {
            Set<String> lanes = lanesOf(map, Set.of(LaneKind.PAIN_POINTS));
            Set<String> stages = new HashSet<>();
            map.cards().stream()
                    .filter(card -> lanes.contains(card.lane()) && !card.text().isBlank())
                    .forEach(card -> stages.add(card.stage()));
            map.curves().stream()
                    .flatMap(curve -> curve.points().stream())
                    .filter(point -> point.value() < 0)
                    .forEach(point -> stages.add(point.stage()));
            return stages.size();
        }

        private static int cardsOf(JourneyMap map, Set<LaneKind> kinds) {
            Set<String> lanes = lanesOf(map, kinds);
            return (int)
                    map.cards().stream()
                            .filter(card -> lanes.contains(card.lane()) && !card.text().isBlank())
                            .count();
        }

        private static Set<String> lanesOf(JourneyMap map, Set<LaneKind> kinds) {
            return map.lanes().stream()
                    .filter(lane -> kinds.contains(lane.kind()))
                    .map(Lane::id)
                    .collect(Collectors.toSet());
        }

        List<StepProgress> all() {
            List<StepProgress> all = new ArrayList<>();
            for (Step step : Step.values()) {
                int[] count = counts.getOrDefault(step, new int[2]);
                all.add(new StepProgress(step, count[0], count[1]));
            }
            return all;
        }
    }
}
