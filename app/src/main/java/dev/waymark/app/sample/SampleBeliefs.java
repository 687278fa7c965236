package dev.waymark.app.sample;

import static java.util.stream.Collectors.toMap;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;
import dev.waymark.maps.personas.Trait;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the team of the made-up shop believes of its customers, put on a map drafted from the sample
 * log: names of the stages and who answers for them, personas with the feelings that are assumed of
 * them, statements that are assumed or were heard from customers, and objectives. In English. Some
 * of it parts from what the log says; none of it is marked as measured, and each source says that
 * it is made up.
 */
public final class SampleBeliefs {
    /** Who answers for each true stage, and what the map calls it. */
    private static final Map<String, Owned> OWNED =
            Map.of(
                    "research", new Owned("Research", "Marketing"),
                    "offer", new Owned("Offer", "Sales"),
                    "purchase", new Owned("Purchase", "Online shop"),
                    "use", new Owned("Use", "Customer service"),
                    "loyalty", new Owned("Loyalty", "Marketing"));

    /** What the team wants of the journey; the log misses the first and meets the others. */
    static final List<String> OBJECTIVES =
            List.of(
                    "90% reach \"quote sent\" from \"quote request\" within 3d",
                    "90% reach \"purchase\" from \"checkout started\" within 1h",
                    "median wait \"purchase\" -> \"delivery\" < 5d");

    private static final Evidence INTERVIEWS =
            heard("Interviews with 8 customers (made up for the sample)", "2025-09-18", 8);
    private static final Evidence DESK =
            heard("Notes of the service desk (made up for the sample)", "2025-11-06", 12);
    private static final Evidence VISIT =
            heard("Two days in the store in Riga (made up for the sample)", "2025-03-14", 5);

    private final JourneyMap draft;
    private final List<Card> cards = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<String, String> stageOfStep = new HashMap<>();
    private final Map<String, String> stepIds;
    private final Map<String, String> stageIds = new HashMap<>();

    private SampleBeliefs(JourneyMap draft) {
        this.draft = draft;
        draft.stages()
                .forEach(
                        stage ->
                                stage.steps()
                                        .forEach(step -> stageOfStep.put(step.name(), stage.id())));
        this.stepIds =
                draft.steps().stream().collect(toMap(Step::name, Step::id, (one, other) -> one));
        for (TrueStage real : SampleLog.STAGES) {
            draft.stages().stream()
                    .filter(stage -> isMostly(stage, real))
                    .findFirst()
                    .ifPresent(stage -> stageIds.put(real.name(), stage.id()));
        }
    }

    /**
     * The draft with all that is believed. What a small log's draft has no step or stage for is
     * left out.
     *
     * @param draft of the sample log; its lanes come first
     */
    public static JourneyMap on(JourneyMap draft) {
        return new SampleBeliefs(draft).believed();
    }

    private JourneyMap believed() {
        statements();
        return draft.toBuilder()
                .about(about())
                .stages(stages())
                .personas(List.of(marta(), toms(), ilze()))
                .lanes(Stream.concat(draft.lanes().stream(), lanes.stream()).toList())
                .cards(Stream.concat(draft.cards().stream(), cards.stream()).toList())
                .curves(
                        List.of(
                                curve("marta", SampleBeliefs::feltByMarta),
                                curve("toms", SampleBeliefs::feltByToms),
                                curve("ilze", SampleBeliefs::feltByIlze)))
                .build();
    }

    private static About about() {
        return new About(
                "en",
                "A household in the Baltics asks for an offer, buys, uses the product and, if all"
                        + " goes well, comes back.",
                "From the first visit to the first recommendation",
                "To see where what we believe of our customers parts from what they do.",
                "Team of the sample shop",
                null,
                List.of("sample"),
                OBJECTIVES,
                null,
                null);
    }

    private List<Stage> stages() {
        Map<String, Owned> byId = new HashMap<>();
        stageIds.forEach((name, id) -> byId.put(id, OWNED.getOrDefault(name, Owned.BY_NOBODY)));
        return draft.stages().stream()
                .map(
                        stage -> {
                            Owned owned = byId.get(stage.id());
                            return owned == null
                                    ? stage
                                    : stage.renamed(owned.name)
                                            .described(stage.description(), owned.department);
                        })
                .toList();
    }

    private static Persona marta() {
        return Persona.of("marta", "Marta, asks before she buys")
                .with(Trait.ROLE, "First-time buyer, 38")
                .with(Trait.QUOTE, "I would rather ask once than return it twice.")
                .with(Trait.GOALS, "To know the price before the weekend")
                .with(Trait.NEEDS, "A person who answers, and an offer that she can compare")
                .with(Trait.FRUSTRATIONS, "Waiting for an answer that others give at once")
                .with(Trait.SEGMENT, "did \"chat started\"");
    }

    private static Persona toms() {
        return Persona.of("toms", "Toms, buys on his phone")
                .with(Trait.ROLE, "Buyer on the way, 26")
                .with(Trait.QUOTE, "If it takes more than one stop of the tram, I am gone.")
                .with(Trait.GOALS, "To be done before he gets off")
                .with(Trait.NEEDS, "A checkout that works with one thumb")
                .with(Trait.BEHAVIOUR, "Compares in the app, never calls")
                .with(Trait.SEGMENT, "did (device is mobile)");
    }

    private static Persona ilze() {
        return Persona.of("ilze", "Ilze, comes back")
                .with(Trait.ROLE, "Regular customer, 54")
                .with(Trait.QUOTE, "They remembered me, so I remembered them.")
                .with(Trait.MOTIVATIONS, "To be treated as somebody whom they know")
                .with(Trait.PREFERENCES, "The store for advice, the phone if something breaks")
                .with(Trait.SEGMENT, "did \"return visit\"");
    }

    private static void feltByMarta(Felt felt) {
        felt.during("research", 0.5);
        felt.at("quote opened", 1.5, "A good offer is good news.");
        felt.at("purchase", 1, null);
        felt.at("product use", 1, null);
        felt.at("help reply", 1, null);
        felt.at("support call", 1, "Our people on the phone calm everybody down.");
        felt.at("return visit", 1.5, null);
    }

    private static void feltByToms(Felt felt) {
        felt.during("research", 1);
        felt.during("offer", 0.5);
        felt.during("purchase", 1.5);
        felt.during("use", 1);
        felt.during("loyalty", 1.5);
    }

    private static void feltByIlze(Felt felt) {
        felt.during("research", 1);
        felt.at("quote opened", 0.5, null);
        felt.at("purchase", 1, null);
        felt.at("product use", 1, null);
        felt.heardAt("support call", -1, INTERVIEWS);
        felt.heardAt("return visit", 1.5, INTERVIEWS);
    }

    private void statements() {
        lane(LaneKind.NEEDS);
        during("research", "To compare without being called back", Evidence.ASSUMED);
        at("quote sent", "An offer while the wish is still fresh", INTERVIEWS);
        at("checkout started", "To pay with two taps", Evidence.ASSUMED);
        at("help e-mail", "To hear at least that somebody has read it", DESK);
        lane(LaneKind.TOUCHPOINTS);
        during("research", "A page that compares prices", Evidence.ASSUMED);
        touched("web", Touchpoint.Form.DIGITAL, Touchpoint.Owner.OTHER);
        during("research", "The shelf in the store, with labels to scan", VISIT);
        touched("store", Touchpoint.Form.PHYSICAL, Touchpoint.Owner.BRAND);
        at("delivery", "The courier at the door", Evidence.ASSUMED);
        touched("courier", Touchpoint.Form.PHYSICAL, Touchpoint.Owner.PARTNER);
        lane(LaneKind.THOUGHTS);
        during("research", "“In the store I first look at the phone, then at the shelf.”", VISIT);
        at("quote sent", "“When the offer came I had forgotten what I had asked for.”", INTERVIEWS);
        at("support call", "“I had written to you two days before.”", DESK);
        at("return visit", "“A card by hand! Who does that today?”", INTERVIEWS);
        lane(LaneKind.EMOTION);
        lane(LaneKind.PAIN_POINTS);
        at("chat started", "Nobody answers in the chat in the evening", Evidence.ASSUMED);
        at("payment failed", "Paying on the phone fails and starts all over", INTERVIEWS);
        at("help e-mail", "Who writes has to call as well", DESK);
        during("loyalty", "Who is happy is never asked to tell others", Evidence.ASSUMED);
        lane(LaneKind.MOMENTS_OF_TRUTH);
        at("quote opened", "The price on the first page of the offer decides", Evidence.ASSUMED);
        at("support call", "A friendly voice makes good for everything", Evidence.ASSUMED);
    }

    private void lane(LaneKind kind) {
        lanes.add(Lane.of("lane-" + kind.text(), kind));
    }

    private void during(String stage, String text, Evidence evidence) {
        String id = stageIds.get(stage);
        if (id != null) {
            add(id, null, text, evidence);
        }
    }

    private void at(String step, String text, Evidence evidence) {
        String stage = stageOfStep.get(step);
        if (stage != null) {
            add(stage, stepIds.get(step), text, evidence);
        }
    }

    private void add(String stage, @Nullable String step, String text, Evidence evidence) {
        String lane = lanes.getLast().id();
        cards.add(
                Card.of("card-" + (cards.size() + 1), lane, stage, text)
                        .at(lane, stage, step)
                        .withEvidence(evidence));
    }

    /** Says of the newest card that it is a point of contact. */
    private void touched(String channel, Touchpoint.Form form, Touchpoint.Owner owner) {
        if (cards.isEmpty()) {
            return;
        }
        Card card = cards.removeLast();
        cards.add(
                card.with(
                        new Touchpoint(channel, form, owner, null, UnknownFields.NONE),
                        null,
                        null));
    }

    private Curve curve(String persona, Feelings feelings) {
        Felt felt = new Felt(persona);
        feelings.of(felt);
        return new Curve(
                "curve-" + persona, persona, Curve.Kind.ASSUMED, felt.points, UnknownFields.NONE);
    }

    private static boolean isMostly(Stage stage, TrueStage real) {
        long common =
                stage.steps().stream().filter(step -> real.types().contains(step.name())).count();
        return 2 * common > stage.steps().size() && 2 * common > real.types().size();
    }

    private static Evidence heard(String source, String day, long n) {
        return new Evidence(
                Evidence.Kind.RESEARCHED,
                source,
                Instant.parse(day + "T00:00:00Z"),
                n,
                UnknownFields.NONE);
    }

    /** What the map calls a stage and which department answers for it. */
    private record Owned(String name, String department) {
        private static final Owned BY_NOBODY = new Owned("?", "?");
    }

    /** Tells how one persona feels. */
    private interface Feelings {
        void of(Felt felt);
    }

    /** Gathers the points of one curve. */
    private final class Felt {
        private final String persona;
        private final List<CurvePoint> points = new ArrayList<>();

        private Felt(String persona) {
            this.persona = persona;
        }

        private void during(String stage, double value) {
            String id = stageIds.get(stage);
            if (id != null) {
                points.add(CurvePoint.of(id(), id, null, value));
            }
        }

        private void at(String step, double value, @Nullable String note) {
            add(step, value, Evidence.ASSUMED, note);
        }

        private void heardAt(String step, double value, Evidence evidence) {
            add(step, value, evidence, null);
        }

        private void add(String step, double value, Evidence evidence, @Nullable String note) {
            String stage = stageOfStep.get(step);
            if (stage != null) {
                points.add(
                        new CurvePoint(
                                id(),
                                stage,
                                stepIds.get(step),
                                value,
                                evidence,
                                note,
                                UnknownFields.NONE));
            }
        }

        private String id() {
            return "point-%s-%d".formatted(persona, points.size() + 1);
        }
    }
}
