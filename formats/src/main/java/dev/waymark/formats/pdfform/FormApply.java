package dev.waymark.formats.pdfform;

import dev.waymark.formats.imports.FittingText;
import dev.waymark.formats.imports.Notices;
import dev.waymark.formats.imports.Score;
import dev.waymark.formats.labels.Labels;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.MapKind;
import dev.waymark.maps.map.MapState;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;
import dev.waymark.maps.personas.Trait;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts the changed values of a form into a map; all else stays as it is. */
final class FormApply {
    private final JourneyMap map;
    private final FormValues values;
    private final Notices notices;
    private final FittingText fitting;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> goneSteps = new HashSet<>();
    private int next;

    FormApply(JourneyMap map, FormValues values, Notices notices) {
        this.map = map;
        this.values = values;
        this.notices = notices;
        this.fitting = new FittingText(notices);
        map.personas().forEach(persona -> ids.add(persona.id()));
        map.stages().forEach(stage -> ids.add(stage.id()));
        map.steps().forEach(step -> ids.add(step.id()));
        map.lanes().forEach(lane -> ids.add(lane.id()));
        map.cards().forEach(card -> ids.add(card.id()));
        map.curves().forEach(curve -> ids.add(curve.id()));
        map.curves().forEach(curve -> curve.points().forEach(point -> ids.add(point.id())));
        map.links().forEach(link -> ids.add(link.id()));
    }

    JourneyMap apply() {
        MapBuilder builder = map.toBuilder();
        about(builder);
        builder.personas(personas());
        List<Stage> stages = stages();
        builder.stages(stages);
        builder.cards(cards());
        curves(builder);
        builder.links(
                map.links().stream()
                        .filter(link -> !goneSteps.contains(link.from()))
                        .filter(link -> !goneSteps.contains(link.to()))
                        .toList());
        return builder.build();
    }

    private void about(MapBuilder builder) {
        if (values.isChanged("map.name")) {
            builder.name(fitting.name("map", values.get("map.name"), map.name()));
        }
        if (values.isChanged("map.kind")) {
            choice("map.kind", "kind.", MapKind::of, builder::kind);
        }
        if (values.isChanged("map.state")) {
            choice("map.state", "state.", MapState::of, builder::state);
        }
        About about = map.about();
        builder.about(
                new About(
                        about.language(),
                        text("map.scenario", about.scenario()),
                        text("map.scope", about.scope()),
                        text("map.goals", about.goals()),
                        text("map.owner", about.owner()),
                        reviewDate(about.reviewDate()),
                        tags(about.tags()),
                        about.objectives(),
                        about.parent(),
                        about.attachedTo()));
    }

    private <E> void choice(
            String field,
            String labels,
            Function<String, Optional<E>> find,
            java.util.function.Consumer<E> set) {
        String text = values.get(field);
        find.apply(text)
                .or(() -> Labels.find(labels, text).flatMap(find))
                .ifPresentOrElse(set, () -> notUnderstood(field, text));
    }

    private @Nullable LocalDate reviewDate(@Nullable LocalDate before) {
        if (!values.isChanged("map.reviewDate")) {
            return before;
        }
        String text = values.get("map.reviewDate");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            notUnderstood("map.reviewDate", text);
            return before;
        }
    }

    private List<String> tags(List<String> before) {
        if (!values.isChanged("map.tags")) {
            return before;
        }
        Set<String> tags = new LinkedHashSet<>();
        values.get("map.tags")
                .lines()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .limit(About.MAX_TAGS)
                .forEach(tag -> tags.add(fitting.name("tag", tag, "tag")));
        return List.copyOf(tags);
    }

    private List<Persona> personas() {
        List<Persona> personas = new ArrayList<>();
        for (int i = 0; i < map.personas().size(); i++) {
            Persona persona = map.personas().get(i);
            String start = "persona" + (i + 1) + ".";
            Map<Trait, String> traits = new HashMap<>(persona.traits());
            for (Trait trait : Trait.values()) {
                String now = text(start + trait.text(), persona.trait(trait).orElse(null));
                if (now == null) {
                    traits.remove(trait);
                } else {
                    traits.put(trait, now);
                }
            }
            personas.add(
                    new Persona(
                            persona.id(),
                            name(start + "name", "persona", persona.name()),
                            traits,
                            persona.picture(),
                            persona.unknown()));
        }
        return personas;
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < map.stages().size(); i++) {
            Stage stage = map.stages().get(i);
            String start = "stage" + (i + 1) + ".";
            stages.add(
                    stage.renamed(name(start + "name", "stage", stage.name()))
                            .described(
                                    text(start + "description", stage.description()),
                                    text(start + "department-name", stage.department()))
                            .withSteps(steps(stage, start + "steps")));
        }
        return stages;
    }

    private List<Step> steps(Stage stage, String field) {
        if (!values.isChanged(field)) {
            return stage.steps();
        }
        List<String> names =
                values.get(field)
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> fitting.name("step", name, "Step"))
                        .toList();
        List<Step> steps =
                Matching.of(
                        names,
                        stage.steps(),
                        step -> FormPlan.line(step.name()),
                        Step::renamed,
                        name -> Step.of(newId("step"), name));
        Set<String> kept = new HashSet<>();
        steps.forEach(step -> kept.add(step.id()));
        stage.steps().stream()
                .map(Step::id)
                .filter(id -> !kept.contains(id))
                .forEach(goneSteps::add);
        return steps;
    }

    private List<Card> cards() {
        Map<String, Lane> lanes = LaneKeys.of(map.lanes());
        Map<String, List<Card>> byCell = new HashMap<>();
        for (Card card : map.cards()) {
            byCell.computeIfAbsent(card.lane() + "\n" + card.stage(), key -> new ArrayList<>())
                    .add(card);
        }
        List<Card> cards = new ArrayList<>();
        for (Map.Entry<String, Lane> lane : lanes.entrySet()) {
            for (int i = 0; i < map.stages().size(); i++) {
                String stage = map.stages().get(i).id();
                String laneId = lane.getValue().id();
                List<Card> before = byCell.getOrDefault(laneId + "\n" + stage, List.of());
                String field = "stage" + (i + 1) + "." + lane.getKey();
                cards.addAll(values.isChanged(field) ? cell(field, before, laneId, stage) : before);
            }
        }
        return cards.stream()
                .map(
                        card ->
                                card.step() != null && goneSteps.contains(card.step())
                                        ? card.at(card.lane(), card.stage(), null)
                                        : card)
                .toList();
    }

    private List<Card> cell(String field, List<Card> before, String lane, String stage) {
        List<String> texts = new ArrayList<>();
        for (String paragraph : values.get(field).split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                texts.add(fitting.card(paragraph.strip()));
            }
        }
        List<Card> shown =
                before.stream().filter(card -> !FormPlan.paragraph(card.text()).isEmpty()).toList();
        List<Card> cards =
                new ArrayList<>(
                        Matching.of(
                                texts,
                                shown,
                                card -> FormPlan.paragraph(card.text()),
                                Card::reworded,
                                text -> Card.of(newId("card"), lane, stage, text)));
        before.stream()
                .filter(card -> FormPlan.paragraph(card.text()).isEmpty())
                .forEach(cards::add);
        return cards;
    }

    private void curves(MapBuilder builder) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < map.curves().size(); i++) {
            curves.add(curve(map.curves().get(i), FormPlan.mood(i)));
        }
        if (curves.isEmpty() && hasMood()) {
            String persona;
            if (map.personas().isEmpty()) {
                persona = newId("persona");
                builder.addPersona(Persona.of(persona, "Customer"));
            } else {
                persona = map.personas().getFirst().id();
            }
            Curve empty =
                    new Curve(
                            newId("curve"),
                            persona,
                            Curve.Kind.ASSUMED,
                            List.of(),
                            UnknownFields.NONE);
            curves.add(curve(empty, FormPlan.mood(0)));
        }
        builder.curves(curves);
    }

    private boolean hasMood() {
        for (int i = 1; i <= map.stages().size(); i++) {
            if (values.isChanged("stage" + i + ".mood")) {
                return true;
            }
        }
        return false;
    }

    private Curve curve(Curve curve, String mood) {
        List<CurvePoint> points = new ArrayList<>();
        for (CurvePoint point : curve.points()) {
            points.add(
                    point.step() != null && goneSteps.contains(point.step())
                            ? new CurvePoint(
                                    point.id(),
                                    point.stage(),
                                    null,
                                    point.value(),
                                    point.evidence(),
                                    point.note(),
                                    point.unknown())
                            : point);
        }
        for (int i = 0; i < map.stages().size(); i++) {
            String field = "stage" + (i + 1) + "." + mood;
            if (values.isChanged(field)) {
                String stage = map.stages().get(i).id();
                CurvePoint known = curve.withPoints(points).pointOf(stage).orElse(null);
                mood(points, known, stage, field);
            }
        }
        return curve.withPoints(points);
    }

    private void mood(
            List<CurvePoint> points, @Nullable CurvePoint known, String stage, String field) {
        String text = Score.plain(values.get(field));
        if (text.isEmpty()) {
            points.remove(known);
            return;
        }
        Optional<Score> score = Score.of(text, 0);
        if (score.isEmpty()) {
            notUnderstood(field, text);
            return;
        }
        double value = score.get().value();
        if (score.get().isClamped()) {
            notices.add(
                    "VALUE_CLAMPED",
                    "The value %s in field \"%s\" is outside of -2 to 2; %s is taken.",
                    text,
                    field,
                    value);
        }
        if (known != null) {
            points.set(points.indexOf(known), known.rescored(value));
        } else {
            points.add(CurvePoint.of(newId("point"), stage, null, value));
        }
    }

    private @Nullable String text(String field, @Nullable String before) {
        return values.isChanged(field) ? fitting.text(field, values.get(field)) : before;
    }

    private String name(String field, String what, String before) {
        return values.isChanged(field) ? fitting.name(what, values.get(field), before) : before;
    }

    private String newId(String start) {
        String id;
        do {
            id = start + "-form" + ++next;
        } while (!ids.add(id));
        return id;
    }

    private void notUnderstood(String field, String text) {
        notices.add(
                "FIELD_LEFT_OUT",
                "Field \"%s\" says \"%s\", which is not understood and left out.",
                field,
                text.length() > 60 ? text.substring(0, 60) + "…" : text);
    }
}
