package dev.waymark.app.evidence;

import dev.waymark.maps.evidence.GradedPart;

import java.util.List;

/**
 * How well the statements of a map are backed.
 *
 * @param statements how many there are
 * @param assumed of these, those that nothing backs
 * @param researched of these, those that people told
 * @param measured of these, those that were counted
 * @param strength their mean, weighted by how much each is relied on, 0…1; 0 if there is none
 * @param parts those that are least backed and most relied on, first the worst; at most {@value
 *     MapEvidence#MOST}
 */
public record EvidenceReport(
        int statements,
        long assumed,
        long researched,
        long measured,
        double strength,
        List<GradedPart> parts) {
    public EvidenceReport {
        parts = List.copyOf(parts);
    }
}
