package dev.waymark.formats.exchange;

import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.tables.TableExport;
import dev.waymark.formats.tables.TableForm;
import dev.waymark.formats.tables.TextGrid;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tells before an export what of a map a format loses. */
public final class MapLosses {
    private final JourneyMap map;
    private final List<Loss> losses = new ArrayList<>();

    private MapLosses(JourneyMap map) {
        this.map = map;
    }

    /**
     * What of this map a format loses; empty if nothing. The table of docs/map-formats.md says the
     * same of all maps.
     *
     * @param table the form of CSV
     */
    public static List<Loss> of(JourneyMap map, MapFormat format, TableForm table) {
        MapLosses losses = new MapLosses(map);
        switch (format) {
            case JSON, FORM -> {
                return List.of();
            }
            case SVG, PNG, PDF, PPTX, HTML -> losses.picture();
            case XLSX -> {
                losses.pictures();
                losses.longCells();
                losses.unknown();
            }
            case CSV -> losses.table(table);
            case MERMAID -> losses.mermaid();
            case CJML -> losses.cjml();
        }
        return List.copyOf(losses.losses);
    }

    private void picture() {
        add(Loss.Kind.READING_BACK, 1);
        add(Loss.Kind.HIDDEN_LANES, count(map.lanes(), Lane::isHidden));
        add(Loss.Kind.BINDINGS, bindings());
    }

    private void table(TableForm form) {
        if (form == TableForm.GRID) {
            add(Loss.Kind.EVIDENCE, evidence());
            add(Loss.Kind.STEP_DETAILS, stepDetails());
            add(Loss.Kind.CARD_DETAILS, count(map.cards(), MapLosses::hasDetails));
            add(
                    Loss.Kind.STAGE_DETAILS,
                    count(
                            map.stages(),
                            stage -> stage.description() != null || stage.department() != null));
        } else {
            add(Loss.Kind.STAGE_DETAILS, count(map.stages(), stage -> stage.department() != null));
        }
        common();
    }

    private void mermaid() {
        add(Loss.Kind.CARDS, map.cards().size());
        add(Loss.Kind.LANES, map.lanes().size());
        add(Loss.Kind.CURVES, Math.max(0, map.curves().size() - 1));
        add(Loss.Kind.EVIDENCE, evidence());
        add(Loss.Kind.STEP_DETAILS, stepDetails());
        add(
                Loss.Kind.STAGE_DETAILS,
                count(
                        map.stages(),
                        stage -> stage.description() != null || stage.department() != null));
        common();
    }

    private void cjml() {
        add(Loss.Kind.CARDS, map.cards().size());
        add(Loss.Kind.LANES, map.lanes().size());
        add(Loss.Kind.CURVES, map.curves().size());
        add(Loss.Kind.EVIDENCE, evidence());
        add(Loss.Kind.STAGE_DETAILS, count(map.stages(), stage -> stage.department() != null));
        common();
    }

    private void common() {
        add(Loss.Kind.BINDINGS, bindings());
        add(Loss.Kind.LINKS, map.links().size());
        add(
                Loss.Kind.PERSONA_DETAILS,
                count(map.personas(), persona -> !persona.traits().isEmpty()));
        pictures();
        if (!map.about().equals(About.NOTHING)) {
            add(Loss.Kind.MAP_DETAILS, 1);
        }
        unknown();
    }

    private void pictures() {
        add(Loss.Kind.PICTURES, count(map.personas(), persona -> persona.picture() != null));
    }

    private void longCells() {
        int cells = 0;
        for (List<String> row : TableExport.grid(map, Labels.english()).rows()) {
            cells += count(row, text -> text.length() > TextGrid.MAX_SHEET_TEXT);
        }
        add(Loss.Kind.LONG_GRID_CELLS, cells);
    }

    private void unknown() {
        int fields = map.unknown().json().size();
        for (Stage stage : map.stages()) {
            fields += stage.unknown().json().size();
            for (Step step : stage.steps()) {
                fields += step.unknown().json().size();
            }
        }
        for (Card card : map.cards()) {
            fields += card.unknown().json().size();
        }
        add(Loss.Kind.UNKNOWN_FIELDS, fields);
    }

    private int bindings() {
        return count(map.steps(), step -> !step.bindings().isEmpty());
    }

    private int stepDetails() {
        return count(map.steps(), step -> step.description() != null || step.touchpoint() != null);
    }

    private int evidence() {
        int points =
                map.curves().stream()
                        .mapToInt(
                                curve ->
                                        count(curve.points(), point -> isClaimed(point.evidence())))
                        .sum();
        return count(map.cards(), card -> isClaimed(card.evidence()))
                + count(map.steps(), step -> isClaimed(step.evidence()))
                + points;
    }

    /** Whether evidence says anything that is lost without it, be it enough to back it or not. */
    private static boolean isClaimed(Evidence evidence) {
        String source = evidence.source();
        return evidence.kind() != Evidence.Kind.ASSUMED
                || source != null && !source.isBlank()
                || evidence.n() != null
                || evidence.date() != null;
    }

    private static boolean hasDetails(Card card) {
        return card.touchpoint() != null
                || card.communication() != null
                || card.metric() != null
                || card.color() != null;
    }

    private static <E> int count(List<E> all, Predicate<E> test) {
        return (int) all.stream().filter(test).count();
    }

    private void add(Loss.Kind kind, int count) {
        if (count > 0) {
            losses.add(new Loss(kind, count));
        }
    }
}
