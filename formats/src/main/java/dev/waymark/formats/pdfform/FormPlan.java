package dev.waymark.formats.pdfform;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.labels.Labels;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.evidence.Grade;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.personas.Persona;
import dev.waymark.maps.personas.Trait;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which fields the form of a map has, and what stands in them: the writer draws them, the reader
 * compares with them.
 */
final class FormPlan {
    /** The most fields of a form. */
    static final int MAX_FIELDS = 6_000;

    private final JourneyMap map;
    private final Labels labels;

    private FormPlan(JourneyMap map, Labels labels) {
        this.map = map;
        this.labels = labels;
    }

    static List<FormSection> of(JourneyMap map, Labels labels) {
        FormPlan plan = new FormPlan(map, labels);
        List<FormSection> sections = new ArrayList<>();
        sections.add(plan.about());
        for (int i = 0; i < map.personas().size(); i++) {
            sections.add(plan.persona(i));
        }
        for (int i = 0; i < map.stages().size(); i++) {
            sections.add(plan.stage(i));
        }
        int fields = sections.stream().mapToInt(section -> section.fields().size()).sum();
        if (fields > MAX_FIELDS) {
            throw JourneyException.limit(
                    "FORM_TOO_LARGE",
                    "the form would have %d fields and may have %d. Split the map, or hide"
                            + " nothing and remove lanes.",
                    fields,
                    MAX_FIELDS);
        }
        return sections;
    }

    private FormSection about() {
        About about = map.about();
        List<FormField> fields = new ArrayList<>();
        fields.add(field("map.name", "word.name", false, map.name()));
        fields.add(field("map.kind", "word.kind", false, labels.word("kind." + map.kind().text())));
        fields.add(
                field(
                        "map.state",
                        "word.state",
                        false,
                        labels.word("state." + map.state().text())));
        fields.add(field("map.scenario", "word.scenario", true, about.scenario()));
        fields.add(field("map.scope", "word.scope", true, about.scope()));
        fields.add(field("map.goals", "word.goals", true, about.goals()));
        fields.add(field("map.owner", "word.owner", false, about.owner()));
        fields.add(
                field(
                        "map.reviewDate",
                        "word.reviewDate",
                        false,
                        about.reviewDate() == null ? null : about.reviewDate().toString()));
        fields.add(field("map.tags", "word.tags", true, String.join("\n", about.tags())));
        return new FormSection("", false, fields);
    }

    private FormSection persona(int index) {
        Persona persona = map.personas().get(index);
        String start = "persona" + (index + 1) + ".";
        List<FormField> fields = new ArrayList<>();
        fields.add(field(start + "name", "word.name", false, persona.name()));
        for (Trait trait : Trait.values()) {
            if (trait != Trait.SEGMENT) {
                fields.add(
                        field(
                                start + trait.text(),
                                "trait." + trait.text(),
                                trait != Trait.ROLE,
                                persona.trait(trait).orElse(null)));
            }
        }
        return new FormSection(labels.word("word.persona") + " " + (index + 1), true, fields);
    }

    private FormSection stage(int index) {
        Stage stage = map.stages().get(index);
        String start = "stage" + (index + 1) + ".";
        List<FormField> fields = new ArrayList<>();
        fields.add(field(start + "name", "word.name", false, stage.name()));
        fields.add(field(start + "description", "word.description", true, stage.description()));
        fields.add(field(start + "department-name", "word.department", false, stage.department()));
        fields.add(
                new FormField(
                        start + "steps",
                        labels.word("word.steps"),
                        true,
                        steps(stage),
                        !Grade.areBacked(stage.steps().stream().map(Step::evidence))));
        for (Map.Entry<String, Lane> lane : LaneKeys.of(map.lanes()).entrySet()) {
            String name = lane.getValue().name();
            String word = labels.word("lane." + lane.getValue().kind().text());
            List<Card> cards = map.cards(lane.getValue().id(), stage.id());
            fields.add(
                    new FormField(
                            start + lane.getKey(),
                            name == null ? word : name,
                            true,
                            cell(cards),
                            !Grade.areBacked(
                                    cards.stream()
                                            .filter(card -> !card.text().isBlank())
                                            .map(Card::evidence))));
        }
        List<Curve> curves = map.curves();
        if (curves.isEmpty()) {
            fields.add(field(start + "mood", "word.mood", false, null));
        }
        for (int i = 0; i < curves.size(); i++) {
            fields.add(
                    new FormField(
                            start + mood(i),
                            labels.word("word.mood") + ": " + persona(curves.get(i)),
                            false,
                            value(curves.get(i), stage),
                            !Grade.areBacked(
                                    curves
                                            .get(i)
                                            .pointOf(stage.id())
                                            .map(CurvePoint::evidence)
                                            .stream())));
        }
        return new FormSection(labels.word("word.stage") + " " + (index + 1), true, fields);
    }

    static String mood(int curve) {
        return curve == 0 ? "mood" : "mood" + (curve + 1);
    }

    static String steps(Stage stage) {
        return stage.steps().stream()
                .map(Step::name)
                .map(FormPlan::line)
                .collect(Collectors.joining("\n"));
    }

    static String cell(List<Card> cards) {
        return cards.stream()
                .map(card -> paragraph(card.text()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** A card's text without the blank lines that part cards. */
    static String paragraph(String text) {
        return text.strip().replaceAll("\\R(\\s*\\R)*", "\n");
    }

    static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    static String value(Curve curve, Stage stage) {
        return curve.pointOf(stage.id())
                .map(CurvePoint::value)
                .map(value -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString())
                .orElse("");
    }

    private String persona(Curve curve) {
        return map.personas().stream()
                .filter(persona -> persona.id().equals(curve.persona()))
                .map(Persona::name)
                .findFirst()
                .orElse("");
    }

    private FormField field(String name, String label, boolean isLong, @Nullable String value) {
        String text = value == null ? "" : value;
        return new FormField(
                name,
                labels.word(label),
                isLong,
                isLong ? text.strip().replaceAll("\\r\\n?", "\n") : line(text),
                false);
    }
}
