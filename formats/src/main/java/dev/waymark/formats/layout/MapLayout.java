package dev.waymark.formats.layout;

import dev.waymark.formats.drawing.Drawing;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;

import java.util.ArrayList;
import java.util.List;

/** Lays a map out as one drawing, or as several that fit a size. Hidden lanes are left out. */
public final class MapLayout {
    private MapLayout() {}

    /** The whole map as one drawing. */
    public static Drawing whole(JourneyMap map, PictureOptions options) {
        Ink ink = new Ink(options.theme());
        Columns columns = columns(map.stages());
        return new Sheet(map, columns, ink, options.labels())
                .draw(rows(map, columns, ink, options), "", true);
    }

    /**
     * The map cut between stages and between lanes, so that each drawing fits a size; a single
     * stage or lane that is larger stays whole and makes its drawing larger.
     *
     * @param width in points
     * @param height in points
     */
    public static List<Drawing> pages(
            JourneyMap map, PictureOptions options, double width, double height) {
        Ink ink = new Ink(options.theme());
        List<Page> pages = new ArrayList<>();
        for (List<Stage> group : groups(map.stages(), width)) {
            Columns columns = columns(group);
            Sheet sheet = new Sheet(map, columns, ink, options.labels());
            List<LaneRow> page = new ArrayList<>();
            double used = sheet.headHeight(pages.isEmpty());
            for (LaneRow row : rows(map, columns, ink, options)) {
                if (!page.isEmpty() && used + row.height() > height) {
                    pages.add(new Page(columns, page));
                    page = new ArrayList<>();
                    used = sheet.headHeight(false);
                }
                page.add(row);
                used += row.height();
            }
            pages.add(new Page(columns, page));
        }
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            String suffix = pages.size() == 1 ? "" : " (" + (i + 1) + "/" + pages.size() + ")";
            drawings.add(
                    new Sheet(map, pages.get(i).columns(), ink, options.labels())
                            .draw(pages.get(i).rows(), suffix, i == 0));
        }
        return drawings;
    }

    private static List<List<Stage>> groups(List<Stage> stages, double width) {
        List<List<Stage>> groups = new ArrayList<>();
        List<Stage> group = new ArrayList<>();
        double start = 2 * Sheet.MARGIN + LaneRow.HEAD;
        double used = start;
        for (Stage stage : stages) {
            double wide = Columns.width(stage);
            if (!group.isEmpty() && used + wide > width) {
                groups.add(group);
                group = new ArrayList<>();
                used = start;
            }
            group.add(stage);
            used += wide;
        }
        groups.add(group);
        return groups;
    }

    private static Columns columns(List<Stage> stages) {
        return new Columns(stages, Sheet.MARGIN + LaneRow.HEAD);
    }

    private static List<LaneRow> rows(
            JourneyMap map, Columns columns, Ink ink, PictureOptions options) {
        Curves curves = new Curves(map, ink, options.labels());
        boolean isDrawn = map.curves().isEmpty();
        List<LaneRow> rows = new ArrayList<>();
        for (Lane lane : map.lanes()) {
            if (lane.isHidden()) {
                isDrawn |= lane.kind() == LaneKind.EMOTION;
                continue;
            }
            List<Card> cards =
                    map.cards().stream().filter(card -> card.lane().equals(lane.id())).toList();
            boolean isChart = lane.kind() == LaneKind.EMOTION && !isDrawn;
            isDrawn |= isChart;
            rows.add(
                    new LaneRow(
                            lane, cards, isChart ? curves : null, columns, ink, options.labels()));
        }
        if (!isDrawn) {
            rows.add(new LaneRow(null, List.of(), curves, columns, ink, options.labels()));
        }
        return rows;
    }

    /** What stands on one page. */
    private record Page(Columns columns, List<LaneRow> rows) {}
}
