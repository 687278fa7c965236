package dev.waymark.server.layout;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Writes a picture as an SVG file on a light ground: lines as thick as they are frequent, from blue
 * to red by how long customers wait compared with the picture's other edges, with counts and median
 * waits. The text is escaped; names no file and loads nothing.
 */
public final class SvgPicture {
    private static final double MARGIN = 16;
    private static final double MOST_THICKNESS = 9;
    private static final String FONTS =
            "'Noto Sans','Noto Sans SC','Segoe UI','Helvetica Neue',Arial,sans-serif";

    private final StringBuilder svg = new StringBuilder();
    private final MapPicture picture;
    private final long mostCount;
    private final double longestWaitSeconds;

    private SvgPicture(MapPicture picture) {
        this.picture = picture;
        mostCount = picture.edges().stream().mapToLong(MapPicture.Edge::count).max().orElse(1);
        longestWaitSeconds =
                picture.edges().stream()
                        .mapToDouble(edge -> medianSeconds(edge.waiting()))
                        .max()
                        .orElse(0);
    }

    /** The file's text. */
    public static String of(MapPicture picture) {
        return new SvgPicture(picture).text();
    }

    private String text() {
        double width = picture.width() + 2 * MARGIN;
        double height = picture.height() + 2 * MARGIN;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
                        + " viewBox=\"%s %s %s %s\" role=\"img\" font-family=\"%s\">\n",
                width, height, -MARGIN, -MARGIN, width, height, FONTS);
        add("<title>Process map</title>\n");
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>\n",
                -MARGIN, -MARGIN, width, height);
        add(
                "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\""
                        + " markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\""
                        + " orient=\"auto\"><path d=\"M0,0 L8,4 L0,8 z\" fill=\"context-stroke\"/>"
                        + "</marker></defs>\n");
        picture.edges().reversed().forEach(this::edge);
        picture.nodes().forEach(this::node);
        picture.edges().reversed().forEach(this::label);
        return svg.append("</svg>\n").toString();
    }

    private void edge(MapPicture.Edge edge) {
        double share = (double) edge.count() / mostCount;
        add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\""
                        + " marker-end=\"url(#tip)\"%s/>\n",
                path(edge.points()),
                colour(edge.waiting()),
                Curves.rounded(1 + (MOST_THICKNESS - 1) * Math.sqrt(share)),
                edge.waiting() == null ? " stroke-dasharray=\"5 4\"" : "");
    }

    private void node(MapPicture.Node node) {
        double centreX = node.x() + node.width() / 2;
        double centreY = node.y() + node.height() / 2;
        if (node.type() == null) {
            boolean start = node.kind().equals(MapPicture.Node.START);
            add(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\""
                            + " stroke=\"#1f2933\" stroke-width=\"2\"/>\n",
                    node.x() + 1,
                    node.y() + 1,
                    node.width() - 2,
                    node.height() - 2,
                    node.height() / 2 - 1,
                    start ? "#d8f0de" : "#f1f3f5");
            String sign = start ? "M-5,-7 L8,0 L-5,7 z" : "M-6,-6 L6,-6 L6,6 L-6,6 z";
            add(
                    "<path transform=\"translate(%s %s)\" d=\"%s\" fill=\"#1f2933\"/>\n",
                    centreX, centreY, sign);
            return;
        }
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\" fill=\"#f8fafc\""
                        + " stroke=\"#52606d\"/>\n",
                node.x(), node.y(), node.width(), node.height());
        add(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"13\" fill=\"#1f2933\">"
                        + "%s</text>\n",
                centreX, centreY - 3, escaped(TextWidth.cut(node.type(), node.width() - 16)));
        add(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"11\" fill=\"#52606d\">"
                        + "%s</text>\n",
                centreX, centreY + 14, node.count());
    }

    private void label(MapPicture.Edge edge) {
        DurationSummary waiting = edge.waiting();
        String text =
                waiting == null
                        ? Long.toString(edge.count())
                        : edge.count() + " · " + shortly(waiting.median());
        add(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"11\" fill=\"#1f2933\""
                        + " stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\">%s"
                        + "</text>\n",
                edge.label().x(), edge.label().y() + 4, text);
    }

    private String colour(@Nullable DurationSummary waiting) {
        if (waiting == null) {
            return "#829ab1";
        }
        double share =
                longestWaitSeconds <= 0
                        ? 0
                        : Math.log1p(medianSeconds(waiting)) / Math.log1p(longestWaitSeconds);
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                between(0x3b, 0xc9, share),
                between(0x7d, 0x2a, share),
                between(0xb8, 0x2a, share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static double medianSeconds(@Nullable DurationSummary waiting) {
        return waiting == null ? 0 : waiting.median().toMillis() / 1000.0;
    }

    private static String path(List<List<Double>> points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            path.append(i == 0 ? "M" : i == 1 ? " C" : " ")
                    .append(number(points.get(i).get(0)))
                    .append(',')
                    .append(number(points.get(i).get(1)));
        }
        return path.toString();
    }

    /** A duration in its largest unit, with one decimal place. */
    static String shortly(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        if (seconds >= 86_400) {
            return String.format(Locale.ROOT, "%.1f d", seconds / 86_400);
        }
        if (seconds >= 3_600) {
            return String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
        }
        return seconds >= 60
                ? String.format(Locale.ROOT, "%.1f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f s", seconds);
    }

    /** The text as XML takes it; letters that XML does not have are left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(
                        letter -> {
                            switch (letter) {
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '&' -> escaped.append("&amp;");
                                case '"' -> escaped.append("&quot;");
                                case '\'' -> escaped.append("&#39;");
                                default -> {
                                    if (letter >= 0x20
                                            && !(letter >= 0xD800 && letter <= 0xDFFF)
                                            && letter != 0xFFFE
                                            && letter != 0xFFFF) {
                                        escaped.appendCodePoint(letter);
                                    }
                                }
                            }
                        });
        return escaped.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private void add(String text, Object... values) {
        Object[] shown = values.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof Double value) {
                shown[i] = number(Curves.rounded(value));
            }
        }
        svg.append(shown.length == 0 ? text : String.format(Locale.ROOT, text, shown));
    }
}
