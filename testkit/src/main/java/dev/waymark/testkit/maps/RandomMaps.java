package dev.waymark.testkit.maps;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws journey maps as JSON of format version 2, in the form in which they are written: each list
 * is there, cards stand by lane and stage. Texts are of five scripts. It does not use the model, so
 * that it can be held against it.
 */
public final class RandomMaps {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String PIXEL =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
                    + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final List<String> LANES =
            List.of(
                    ("actions touchpoints needs motivations requests goals expectations challenges"
                         + " thoughts decision-criteria competitors emotion pain-points"
                         + " moments-of-truth opportunities metrics department communication"
                         + " business-goals brand-promise sustainability playbook physical-evidence"
                         + " customer-actions frontstage backstage support life-domains life-events"
                         + " interests problems actors service own")
                            .split(" "));
    private static final List<String> COLORS =
            List.of("red", "orange", "yellow", "green", "teal", "blue", "purple", "grey");

    private final Random random;
    private final boolean isPlain;
    private final List<String> stages = new ArrayList<>();
    private final List<List<String>> steps = new ArrayList<>();
    private final List<String> personas = new ArrayList<>();
    private int ids;

    private RandomMaps(Random random, boolean isPlain) {
        this.random = random;
        this.isPlain = isPlain;
    }

    /** A map with fields that nobody knows at every level. */
    public static String json(Random random) {
        return new RandomMaps(random, false).map().toString();
    }

    /** A map of known fields alone. */
    public static String plain(Random random) {
        return new RandomMaps(random, true).map().toString();
    }

    private ObjectNode map() {
        ObjectNode map = MAPPER.createObjectNode();
        map.put("format", "waymark-map").put("formatVersion", 2);
        map.put("id", "019aa7c4-0000-7000-8000-" + "%012x".formatted(random.nextInt(1 << 30)));
        map.put("version", random.nextInt(1_000));
        map.put("name", RandomTexts.words(random));
        map.put(
                "kind",
                one(
                        List.of(
                                "customer-journey",
                                "user-journey",
                                "life-experience",
                                "service-blueprint")));
        map.put("state", one(List.of("as-is", "to-be")));
        if (some()) {
            map.put("language", one(List.of("en", "de", "uk", "zh-Hans", "lv")));
        }
        texts(map, "scenario", "scope", "goals", "owner");
        if (some()) {
            map.put("reviewDate", "2026-%02d-%02d".formatted(1 + random.nextInt(12), 28));
        }
        if (some()) {
            ArrayNode tags = map.putArray("tags");
            for (int i = 0; i <= random.nextInt(3); i++) {
                tags.add(i + " " + RandomTexts.words(random));
            }
        }
        if (some()) {
            map.put("parent", "another-map");
        }
        if (some()) {
            map.put("attachedTo", "a-third-map");
        }
        ArrayNode all = map.putArray("personas");
        for (int i = 0; i < random.nextInt(4); i++) {
            all.add(persona());
        }
        stages(map.putArray("stages"));
        lanesAndCards(map.putArray("lanes"), map.putArray("cards"));
        ArrayNode curves = map.putArray("curves");
        for (int i = 0; i < random.nextInt(4) && !personas.isEmpty(); i++) {
            curves.add(curve());
        }
        links(map.putArray("links"));
        return unknown(map);
    }

    private ObjectNode persona() {
        ObjectNode persona = MAPPER.createObjectNode();
        personas.add(id(persona, "persona"));
        persona.put("name", RandomTexts.words(random));
        if (some()) {
            persona.put("picture", PIXEL);
        }
        texts(persona, "role", "quote", "goals", "needs", "motivations");
        texts(persona, "preferences", "behaviour", "frustrations");
        if (some()) {
            persona.put("segment", "type is purchase");
        }
        return unknown(persona);
    }

    private void stages(ArrayNode all) {
        for (int i = 0; i < random.nextInt(7); i++) {
            ObjectNode stage = all.addObject();
            stages.add(id(stage, "stage"));
            stage.put("name", RandomTexts.words(random));
            texts(stage, "description", "department");
            List<String> own = new ArrayList<>();
            ArrayNode list = stage.putArray("steps");
            for (int j = 0; j < random.nextInt(5); j++) {
                own.add(step(list.addObject()));
            }
            steps.add(own);
            unknown(stage);
        }
    }

    private String step(ObjectNode step) {
        String id = id(step, "step");
        step.put("name", RandomTexts.words(random));
        texts(step, "description");
        if (some()) {
            touchpoint(step);
        }
        ArrayNode bindings = step.putArray("bindings");
        for (int i = 1; i <= random.nextInt(3); i++) {
            ObjectNode binding = bindings.addObject();
            binding.put("version", i);
            if (i > 1) {
                binding.put("validFrom", "2026-0%d-01T00:00:00Z".formatted(i));
            }
            binding.putObject("predicate").putArray("type").add(RandomTexts.words(random));
            if (i > 1) {
                binding.putObject("failure").putArray("type").add("it failed");
            }
            unknown(binding);
        }
        evidence(step);
        if (some()) {
            step.put("subMap", "a-fourth-map");
        }
        unknown(step);
        return id;
    }

    private void lanesAndCards(ArrayNode lanes, ArrayNode cards) {
        for (int i = 0; i < random.nextInt(6); i++) {
            ObjectNode lane = lanes.addObject();
            String id = id(lane, "lane");
            lane.put("kind", one(LANES));
            if (some()) {
                lane.put("name", RandomTexts.words(random));
            }
            if (some()) {
                lane.put("hidden", true);
            }
            unknown(lane);
            for (int stage = 0; stage < stages.size(); stage++) {
                for (int j = 0; j < random.nextInt(3); j++) {
                    card(cards.addObject(), id, stage);
                }
            }
        }
    }

    private void card(ObjectNode card, String lane, int stage) {
        id(card, "card");
        card.put("lane", lane);
        place(card, stage);
        card.put("text", random.nextInt(20) == 0 ? "" : RandomTexts.markdown(random));
        evidence(card);
        if (some()) {
            card.put("color", one(COLORS));
        }
        if (some()) {
            touchpoint(card);
        }
        if (some()) {
            ObjectNode plan = card.putObject("communication");
            texts(plan, "message", "content", "channel", "tool", "owner");
            unknown(plan);
        }
        if (some()) {
            ObjectNode metric = card.putObject("metric");
            metric.put("name", RandomTexts.words(random));
            if (some()) {
                metric.put("value", 12_345);
            } else {
                metric.put("value", 0.25);
            }
            texts(metric, "unit");
            unknown(metric);
        }
        unknown(card);
    }

    private ObjectNode curve() {
        ObjectNode curve = MAPPER.createObjectNode();
        id(curve, "curve");
        curve.put("persona", one(personas));
        curve.put("kind", one(List.of("assumed", "measured")));
        ArrayNode points = curve.putArray("points");
        for (int stage = 0; stage < stages.size(); stage++) {
            ObjectNode point = points.addObject();
            id(point, "point");
            place(point, stage);
            int quarters = random.nextInt(17) - 8;
            if (quarters % 4 == 0) {
                point.put("value", quarters / 4);
            } else {
                point.put("value", quarters / 4.0);
            }
            evidence(point);
            texts(point, "note");
            unknown(point);
        }
        return unknown(curve);
    }

    private void links(ArrayNode links) {
        List<String> all = steps.stream().flatMap(List::stream).toList();
        for (int i = 0; i < random.nextInt(3) && !all.isEmpty(); i++) {
            ObjectNode link = links.addObject();
            id(link, "link");
            link.put("from", one(all)).put("to", one(all));
            link.put("kind", one(List.of("branch", "loop")));
            texts(link, "label");
            unknown(link);
        }
    }

    private void place(ObjectNode node, int stage) {
        node.put("stage", stages.get(stage));
        if (some() && !steps.get(stage).isEmpty()) {
            node.put("step", one(steps.get(stage)));
        }
    }

    private void touchpoint(ObjectNode node) {
        ObjectNode touchpoint = node.putObject("touchpoint");
        touchpoint.put("channel", RandomTexts.words(random));
        if (some()) {
            touchpoint.put("form", one(List.of("digital", "physical")));
        }
        if (some()) {
            touchpoint.put("owner", one(List.of("brand", "partner", "customer", "other")));
        }
        if (some()) {
            touchpoint.put("initiator", one(List.of("customer", "brand")));
        }
        unknown(touchpoint);
    }

    private void evidence(ObjectNode node) {
        ObjectNode evidence = node.putObject("evidence");
        evidence.put("kind", one(List.of("assumed", "researched", "measured")));
        texts(evidence, "source");
        if (some()) {
            evidence.put("date", "2026-03-01T12:00:00Z");
        }
        if (some()) {
            evidence.put("n", random.nextInt(100_000));
        }
        unknown(evidence);
    }

    private void texts(ObjectNode node, String... names) {
        for (String name : names) {
            if (some()) {
                node.put(name, RandomTexts.words(random));
            }
        }
    }

    private ObjectNode unknown(ObjectNode node) {
        if (!isPlain && random.nextInt(4) == 0) {
            node.put("x-" + random.nextInt(3), RandomTexts.words(random));
            node.putObject("ñ 未知").put("deep", true).putNull("nothing");
        }
        return node;
    }

    private String id(ObjectNode node, String kind) {
        String id = kind + "-" + ids++;
        node.put("id", id);
        return id;
    }

    private boolean some() {
        return random.nextInt(3) == 0;
    }

    private <E> E one(List<E> all) {
        return all.get(random.nextInt(all.size()));
    }
}
