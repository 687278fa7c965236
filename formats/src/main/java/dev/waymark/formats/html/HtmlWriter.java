package dev.waymark.formats.html;

import dev.waymark.formats.drawing.Drawing;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.layout.MapLayout;
import dev.waymark.formats.layout.PictureOptions;
import dev.waymark.formats.layout.Theme;
import dev.waymark.formats.richtext.RichText;
import dev.waymark.formats.svg.SvgWriter;
import dev.waymark.formats.svg.UsedLetters;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.evidence.Grade;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.personas.Persona;

import java.math.BigDecimal;
import java.util.List;

/**
 * Writes a map as one HTML file: the picture, and below it everything once more as a table that can
 * be searched, read out and copied. What nothing backs is hatched in both, on paper too. No
 * scripts; a content security policy forbids everything but what is inside the file. Hidden lanes
 * are left out.
 */
public final class HtmlWriter {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

    private final JourneyMap map;
    private final Labels labels;
    private final UsedLetters letters = new UsedLetters();
    private final HtmlText text = new HtmlText(letters);
    private final StringBuilder out = new StringBuilder();

    private HtmlWriter(JourneyMap map, Labels labels) {
        this.map = map;
        this.labels = labels;
    }

    /** The whole file. */
    public static String write(JourneyMap map, PictureOptions options) {
        HtmlWriter writer = new HtmlWriter(map, options.labels());
        Drawing drawing = MapLayout.whole(map, options);
        String picture = SvgWriter.element(drawing, writer.letters);
        writer.table();
        String title = writer.text.plain(map.name());
        return "<!DOCTYPE html>\n<html lang=\""
                + options.labels().language()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\""
                + POLICY
                + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>"
                + title
                + "</title>\n<style>\n"
                + writer.letters.fontFaces()
                + css(options.theme())
                + "</style>\n</head>\n<body>\n<main>\n"
                + "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
                + title
                + "\">\n"
                + picture
                + "</div>\n"
                + writer.out
                + "</main>\n</body>\n</html>\n";
    }

    private static String css(Theme theme) {
        return "\n:root{color-scheme:"
                + theme.text()
                + "}body{margin:0;padding:1.5rem;background:"
                + theme.background().hex()
                + ";color:"
                + theme.ink().hex()
                + ";font:15px/1.45 "
                + UsedLetters.FAMILIES
                + "}a{color:"
                + theme.link().hex()
                + "}svg text{white-space:pre}.scroll{overflow-x:auto;max-width:100%}"
                + "table{border-collapse:collapse;margin-top:2rem}th,td{border:1px solid "
                + theme.line().hex()
                + ";padding:.5rem;vertical-align:top;text-align:left;min-width:8rem}thead th,"
                + "tbody th{background:"
                + theme.headFill().hex()
                + "}p{margin:.15rem"
                + " 0}.legend{margin-top:1rem}.card{margin-bottom:.5rem}.small{font-size:.85em;color:"
                + theme.softInk().hex()
                + "}.unbacked{padding:.15rem .4rem;border:1px dashed "
                + theme.softInk().hex()
                + ";border-radius:.3rem;background:repeating-linear-gradient(135deg,transparent"
                + " 0 7px,"
                + theme.hatch(null).hex()
                + " 7px 8px);print-color-adjust:exact;-webkit-print-color-adjust:exact"
                + "}@media print{.scroll{overflow:visible}svg{max-width:100%;height:auto}}\n";
    }

    private void table() {
        out.append("<h1>").append(text.plain(map.name())).append("</h1>\n");
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        out.append(text.plain(labels.word("word.map")))
                .append("\"><table>\n<thead><tr><th scope=\"col\">");
        out.append(text.plain(labels.word("word.stage"))).append("</th>");
        for (Stage stage : map.stages()) {
            out.append("<th scope=\"col\">").append(text.plain(stage.name())).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        head(labels.word("word.steps"));
        for (Stage stage : map.stages()) {
            out.append("<td>");
            stage.steps().forEach(this::step);
            out.append("</td>");
        }
        out.append("</tr>\n");
        for (Lane lane : map.lanes()) {
            if (!lane.isHidden()) {
                lane(lane);
            }
        }
        map.curves().forEach(this::curve);
        out.append("</tbody></table></div>\n<p class=\"small legend\"><span class=\"unbacked\">");
        out.append(text.plain(labels.word("word.unbacked"))).append("</span></p>\n");
    }

    private void head(String name) {
        out.append("<tr><th scope=\"row\">").append(text.plain(name)).append("</th>");
    }

    private void step(Step step) {
        out.append("<div class=\"card").append(look(step.evidence())).append("\"><p>");
        out.append(text.plain(step.name())).append("</p>");
        evidence(step.evidence());
        out.append("</div>");
    }

    private void lane(Lane lane) {
        String name = lane.name();
        head(name == null ? labels.word("lane." + lane.kind().text()) : name);
        for (Stage stage : map.stages()) {
            out.append("<td>");
            for (Card card : map.cards(lane.id(), stage.id())) {
                out.append("<div class=\"card").append(look(card.evidence())).append("\">");
                out.append(text.rich(RichText.markdown(card.text())));
                evidence(card.evidence());
                out.append("</div>");
            }
            out.append("</td>");
        }
        out.append("</tr>\n");
    }

    private static String look(Evidence evidence) {
        return Grade.isBacked(evidence) ? "" : " unbacked";
    }

    private void evidence(Evidence evidence) {
        Long n = evidence.n();
        String source = evidence.source();
        String said =
                labels.word("evidence." + Grade.kind(evidence).text())
                        + (source == null ? "" : " · " + source)
                        + (n == null ? "" : " · n = " + n);
        out.append("<p class=\"small\">").append(text.plain(said)).append("</p>");
    }

    private void curve(Curve curve) {
        String persona =
                map.personas().stream()
                        .filter(each -> each.id().equals(curve.persona()))
                        .map(Persona::name)
                        .findFirst()
                        .orElse("");
        head(
                labels.word("word.curve")
                        + ": "
                        + persona
                        + " ("
                        + labels.word("evidence." + curve.kind().text())
                        + ")");
        for (Stage stage : map.stages()) {
            out.append("<td>");
            List<CurvePoint> points =
                    curve.points().stream()
                            .filter(point -> point.stage().equals(stage.id()))
                            .toList();
            for (CurvePoint point : points) {
                String note = point.note();
                String value =
                        BigDecimal.valueOf(point.value()).stripTrailingZeros().toPlainString();
                out.append("<p class=\"point").append(look(point.evidence())).append("\">");
                out.append(text.plain(value + (note == null ? "" : " – " + note)));
                out.append("</p>");
            }
            out.append("</td>");
        }
        out.append("</tr>\n");
    }
}
