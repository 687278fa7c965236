package dev.waymark.formats.drawing;

import java.util.List;

/** The filled triangle at the end of a line. */
public final class ArrowHead {
    private static final double LENGTH = 7;
    private static final double SLANT = 0.55;

    private ArrowHead() {}

    /** Its three corners, first the tip. */
    public static List<Point> corners(Mark.Line line) {
        Point tip = line.points().getLast();
        Point before = line.points().get(line.points().size() - 2);
        double back = Math.atan2(tip.y() - before.y(), tip.x() - before.x()) + Math.PI;
        return List.of(tip, beside(tip, back - SLANT), beside(tip, back + SLANT));
    }

    private static Point beside(Point tip, double angle) {
        return new Point(tip.x() + LENGTH * Math.cos(angle), tip.y() + LENGTH * Math.sin(angle));
    }
}
