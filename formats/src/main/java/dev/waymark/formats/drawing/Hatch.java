package dev.waymark.formats.drawing;

import java.util.ArrayList;
import java.util.List;

/** The slanted lines over a rectangle, cut at its edges. */
public final class Hatch {
    /** From line to line, across, in points. */
    public static final double DISTANCE = 7;

    /** How thick the lines are, in points. */
    public static final double WIDTH = 0.7;

    private Hatch() {}

    /** Pairs of points, each the two ends of a line. */
    public static List<Point[]> lines(Mark.Box box) {
        List<Point[]> lines = new ArrayList<>();
        double inset = Math.min(box.radius() * 0.3, 2);
        double left = box.x() + inset;
        double top = box.y() + inset;
        double right = box.x() + box.width() - inset;
        double bottom = box.y() + box.height() - inset;
        for (double sum = left + top + DISTANCE; sum < right + bottom; sum += DISTANCE) {
            double fromX = Math.max(left, sum - bottom);
            double toX = Math.min(right, sum - top);
            if (toX > fromX) {
                lines.add(new Point[] {new Point(fromX, sum - fromX), new Point(toX, sum - toX)});
            }
        }
        return lines;
    }
}
