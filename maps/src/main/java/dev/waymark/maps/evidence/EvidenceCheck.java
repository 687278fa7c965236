package dev.waymark.maps.evidence;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists the statements of a map, those first that are least backed and most relied on.
 *
 * <p>A statement is relied on by the customers who meet its step: their share, or that of the
 * stage's most met step for a statement on the whole stage; 1 where nobody counted. It weighs half
 * of that, or all of it if decisions hang on it: a step with cards or ways, and cards of the lanes
 * of pain points, moments of truth and opportunities.
 */
public final class EvidenceCheck {
    private static final Set<LaneKind> DECIDING =
            Set.of(LaneKind.PAIN_POINTS, LaneKind.MOMENTS_OF_TRUTH, LaneKind.OPPORTUNITIES);
    private static final double LIGHT = 0.5;

    private final JourneyMap map;
    private final Instant now;
    private final Map<String, Double> shares;
    private final Map<String, Double> stageShares = new HashMap<>();
    private final Map<String, LaneKind> lanes = new HashMap<>();
    private final Set<String> carrying = new HashSet<>();
    private final List<GradedPart> parts = new ArrayList<>();

    private EvidenceCheck(JourneyMap map, Instant now, Map<String, Double> shares) {
        this.map = map;
        this.now = now;
        this.shares = shares;
        for (Lane lane : map.lanes()) {
            lanes.put(lane.id(), lane.kind());
        }
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                Double share = shares.get(step.id());
                if (share != null) {
                    stageShares.merge(stage.id(), share, Math::max);
                }
            }
        }
        map.links().forEach(link -> carrying.addAll(List.of(link.from(), link.to())));
        for (Card card : map.cards()) {
            String step = card.step();
            if (step != null) {
                carrying.add(step);
            }
        }
    }

    /**
     * The statements of a map: steps, cards that say something, and points of curves that the team
     * drew.
     *
     * @param now when it is asked
     * @param shares the share of the customers on the map who come to a step, 0…1, by its id; steps
     *     that nobody counted are left out
     * @return most risky first, ties in the order of the map; empty for an empty map. O(map)
     */
    public static List<GradedPart> of(JourneyMap map, Instant now, Map<String, Double> shares) {
        return new EvidenceCheck(map, now, shares).find();
    }

    private List<GradedPart> find() {
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                add(
                        "step",
                        step.id(),
                        stage.id(),
                        step.name(),
                        Grade.of(step.evidence(), now),
                        reliance(stage.id(), step.id(), carrying.contains(step.id())));
            }
        }
        for (Card card : map.cards()) {
            if (!card.text().isBlank()) {
                LaneKind lane = lanes.get(card.lane());
                add(
                        "card",
                        card.id(),
                        card.stage(),
                        card.text(),
                        Grade.of(card.evidence(), now),
                        reliance(
                                card.stage(),
                                card.step(),
                                lane != null && DECIDING.contains(lane)));
            }
        }
        map.curves().stream()
                .filter(curve -> curve.kind() == Curve.Kind.ASSUMED)
                .forEach(this::addPoints);
        parts.sort(Comparator.comparingDouble(GradedPart::risk).reversed());
        return List.copyOf(parts);
    }

    private void addPoints(Curve curve) {
        for (CurvePoint point : curve.points()) {
            add(
                    "point",
                    point.id(),
                    point.stage(),
                    name(point),
                    Grade.of(point.evidence(), now, agreement(curve, point)),
                    reliance(point.stage(), point.step(), false));
        }
    }

    /** How near the measured curve of the same persona is at the same place. */
    private double agreement(Curve curve, CurvePoint point) {
        return map.curves().stream()
                .filter(it -> it.kind() == Curve.Kind.MEASURED)
                .filter(it -> it.persona().equals(curve.persona()))
                .flatMap(it -> it.points().stream())
                .filter(it -> it.stage().equals(point.stage()))
                .filter(it -> String.valueOf(it.step()).equals(String.valueOf(point.step())))
                .mapToDouble(it -> 1 - Math.abs(it.value() - point.value()) / (2 * CurvePoint.BEST))
                .findFirst()
                .orElse(1);
    }

    private String name(CurvePoint point) {
        return map.stages().stream()
                .filter(stage -> stage.id().equals(point.stage()))
                .map(
                        stage ->
                                stage.steps().stream()
                                        .filter(step -> step.id().equals(point.step()))
                                        .map(Step::name)
                                        .findFirst()
                                        .orElse(stage.name()))
                .findFirst()
                .orElse("");
    }

    private double reliance(String stage, @Nullable String step, boolean isHeavy) {
        Double share = step == null ? stageShares.get(stage) : shares.get(step);
        return (share == null ? 1 : share) * (isHeavy ? 1 : LIGHT);
    }

    private void add(
            String part, String id, String stage, String name, Grade grade, double reliance) {
        parts.add(
                new GradedPart(
                        part, id, stage, name, grade, reliance, (1 - grade.strength()) * reliance));
    }
}
