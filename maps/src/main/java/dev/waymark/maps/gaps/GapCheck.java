package dev.waymark.maps.gaps;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.gaps.Gap.Kind;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.personas.Persona;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a map leaves open, from what stands in it; nothing is ticked by hand. */
public final class GapCheck {
    private static final Set<LaneKind> ASKING = Set.of(LaneKind.NEEDS, LaneKind.PAIN_POINTS);
    private static final Set<LaneKind> ANSWERING = Set.of(LaneKind.OPPORTUNITIES, LaneKind.SERVICE);

    private final JourneyMap map;
    private final Map<String, LaneKind> lanes = new HashMap<>();

    private GapCheck(JourneyMap map) {
        this.map = map;
        for (Lane lane : map.lanes()) {
            lanes.put(lane.id(), lane.kind());
        }
    }

    /**
     * What a map leaves open: stage by stage, then personas. A service blueprint has no curves, so
     * there none is missing. O(stages × cards).
     *
     * @return empty if nothing is open, or if the map has neither stages nor personas
     */
    public static List<Gap> of(JourneyMap map) {
        return new GapCheck(map).find();
    }

    private List<Gap> find() {
        List<Gap> gaps = new ArrayList<>();
        for (Stage stage : map.stages()) {
            List<Card> cards =
                    map.cards().stream().filter(card -> card.stage().equals(stage.id())).toList();
            find(gaps, stage, cards);
        }
        boolean hasCurves = lanes.containsValue(LaneKind.EMOTION) || !map.curves().isEmpty();
        for (Persona persona : map.personas()) {
            boolean isDrawn =
                    map.curves().stream().anyMatch(curve -> curve.persona().equals(persona.id()));
            if (hasCurves && !isDrawn) {
                gaps.add(new Gap(Kind.PERSONA_WITHOUT_CURVE, persona.id(), persona.name()));
            }
        }
        return gaps;
    }

    private void find(List<Gap> gaps, Stage stage, List<Card> cards) {
        boolean isMet =
                stage.steps().stream().anyMatch(step -> step.touchpoint() != null)
                        || cards.stream().anyMatch(card -> card.touchpoint() != null)
                        || has(cards, Set.of(LaneKind.TOUCHPOINTS));
        if (!isMet) {
            gaps.add(new Gap(Kind.STAGE_WITHOUT_TOUCHPOINT, stage.id(), stage.name()));
        }
        String department = stage.department();
        boolean isOwned =
                (department != null && !department.isBlank())
                        || has(cards, Set.of(LaneKind.DEPARTMENT));
        if (!isOwned) {
            gaps.add(new Gap(Kind.STAGE_WITHOUT_OWNER, stage.id(), stage.name()));
        }
        boolean isTold =
                cards.stream().anyMatch(card -> card.communication() != null)
                        || has(cards, Set.of(LaneKind.COMMUNICATION));
        if (!isTold) {
            gaps.add(new Gap(Kind.STAGE_WITHOUT_COMMUNICATION, stage.id(), stage.name()));
        }
        if (!has(cards, ANSWERING)) {
            cards.stream()
                    .filter(card -> has(List.of(card), ASKING))
                    .forEach(
                            card ->
                                    gaps.add(
                                            new Gap(
                                                    Kind.NEED_WITHOUT_ANSWER,
                                                    card.id(),
                                                    card.text())));
        }
    }

    private boolean has(List<Card> cards, Set<LaneKind> kinds) {
        return cards.stream()
                .anyMatch(
                        card -> {
                            LaneKind kind = lanes.get(card.lane());
                            return kind != null && kinds.contains(kind) && !card.text().isBlank();
                        });
    }
}
