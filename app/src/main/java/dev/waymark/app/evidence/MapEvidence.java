package dev.waymark.app.evidence;

import dev.waymark.engine.steps.StepNumbers;
import dev.waymark.maps.evidence.EvidenceCheck;
import dev.waymark.maps.evidence.GradedPart;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grades the statements of a map by their evidence. Keeps nothing. */
public final class MapEvidence {
    /** The most statements that are listed. */
    public static final int MOST = 100;

    private MapEvidence() {}

    /**
     * How well a map is backed.
     *
     * @param numbers of the map's steps; null if nobody counted
     * @param now when it is asked
     */
    public static EvidenceReport of(JourneyMap map, @Nullable StepNumbers numbers, Instant now) {
        Map<String, Double> shares = new HashMap<>();
        if (numbers != null) {
            for (StepNumbers.OfStep step : numbers.steps()) {
                Double share = step.share();
                if (share != null) {
                    shares.put(step.step(), share);
                }
            }
        }
        List<GradedPart> parts = EvidenceCheck.of(map, now, shares);
        double weight = parts.stream().mapToDouble(GradedPart::reliance).sum();
        double backed =
                parts.stream().mapToDouble(it -> it.reliance() * it.grade().strength()).sum();
        return new EvidenceReport(
                parts.size(),
                count(parts, "assumed"),
                count(parts, "researched"),
                count(parts, "measured"),
                weight == 0 ? 0 : backed / weight,
                parts.stream().limit(MOST).toList());
    }

    private static long count(List<GradedPart> parts, String kind) {
        return parts.stream().filter(it -> it.grade().kind().equals(kind)).count();
    }
}
