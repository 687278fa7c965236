package dev.waymark.server.layout;

import org.eclipse.elk.graph.ElkEdgeSection;

import java.util.ArrayList;
import java.util.List;

/** Turns ELK's splines into chains of whole cubic Bézier curves. */
final class Curves {
    private Curves() {}

    /** A first point, then three points for each curve; empty if the edge was not routed. */
    static List<List<Double>> of(List<ElkEdgeSection> sections) {
        return listed(chain(points(sections)));
    }

    private static List<double[]> points(List<ElkEdgeSection> sections) {
        List<double[]> points = new ArrayList<>();
        for (ElkEdgeSection section : sections) {
            points.add(new double[] {section.getStartX(), section.getStartY()});
            section.getBendPoints()
                    .forEach(bend -> points.add(new double[] {bend.getX(), bend.getY()}));
            points.add(new double[] {section.getEndX(), section.getEndY()});
        }
        return points;
    }

    private static List<List<Double>> listed(List<double[]> points) {
        return points.stream().map(point -> List.of(rounded(point[0]), rounded(point[1]))).toList();
    }

    /** ELK leaves out control points at the end of some splines; they are put in again. */
    static List<double[]> chain(List<double[]> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        List<double[]> chain = new ArrayList<>(List.of(points.getFirst()));
        int next = 1;
        while (next < points.size()) {
            int left = Math.min(3, points.size() - next);
            double[] end = points.get(next + left - 1);
            switch (left) {
                case 1 -> {
                    chain.add(chain.getLast());
                    chain.add(end);
                }
                case 2 -> {
                    chain.add(points.get(next));
                    chain.add(points.get(next));
                }
                default -> {
                    chain.add(points.get(next));
                    chain.add(points.get(next + 1));
                }
            }
            chain.add(end);
            next += left;
        }
        return chain;
    }

    /** To a hundredth of a pixel. */
    static double rounded(double pixels) {
        return Math.round(pixels * 100) / 100.0;
    }
}
