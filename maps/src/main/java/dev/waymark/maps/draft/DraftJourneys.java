package dev.waymark.maps.draft;

import static java.util.stream.Collectors.joining;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Real journeys on a draft, those that stand for all: each is a lane of its own, whose cards tell
 * stage by stage which steps it takes, marked as measured with the number of customers to whose
 * journeys it is the nearest. A journey that comes back to a stage has another card there; then
 * cards are numbered in their order.
 */
public final class DraftJourneys {
    private static final String ON = " → ";
    private static final String CUT = " …";

    private DraftJourneys() {}

    /**
     * The draft with journeys, below the lanes that it has.
     *
     * @param journeys in the order of the lanes; steps that the draft does not have are passed over
     * @param word what a journey is called in the reader's language
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if the word is blank or too
     *     long for the name of a lane
     */
    public static JourneyMap on(
            JourneyMap draft, List<Journey> journeys, String word, DraftRequest request) {
        Map<String, String> stages = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Stage stage : draft.stages()) {
            for (Step step : stage.steps()) {
                stages.put(step.id(), stage.id());
                names.put(step.id(), step.name());
            }
        }
        MapBuilder map = draft.toBuilder();
        int number = 0;
        for (Journey journey : journeys) {
            List<String> path = journey.path().stream().filter(stages::containsKey).toList();
            if (!path.isEmpty()) {
                add(map, journey, visits(path, stages), names, word + " " + ++number, request);
            }
        }
        return map.build();
    }

    private static void add(
            MapBuilder map,
            Journey journey,
            List<Visit> visits,
            Map<String, String> names,
            String name,
            DraftRequest request) {
        String lane = request.ids().get();
        map.addLane(
                Lane.of(lane, LaneKind.OWN)
                        .named("%s · n = %d".formatted(name, journey.customers())));
        boolean isBack = visits.stream().map(Visit::stage).distinct().count() < visits.size();
        for (int visit = 0; visit < visits.size(); visit++) {
            String text =
                    plain(
                            visits.get(visit).steps().stream()
                                    .map(step -> names.getOrDefault(step, step))
                                    .collect(joining(ON)));
            map.addCard(
                    Card.of(
                                    request.ids().get(),
                                    lane,
                                    visits.get(visit).stage(),
                                    shortened(isBack ? "(%d) %s".formatted(visit + 1, text) : text))
                            .withEvidence(
                                    Evidence.measured(
                                            request.source(),
                                            request.date(),
                                            journey.customers())));
        }
    }

    /** The path cut wherever it goes on to another stage. */
    private static List<Visit> visits(List<String> path, Map<String, String> stages) {
        List<Visit> visits = new ArrayList<>();
        for (String step : path) {
            String stage = stages.getOrDefault(step, "");
            if (visits.isEmpty() || !visits.getLast().stage().equals(stage)) {
                visits.add(new Visit(stage, new ArrayList<>()));
            }
            visits.getLast().steps().add(step);
        }
        return visits;
    }

    /** The text, with what Markdown would take for itself taken literally. */
    private static String plain(String text) {
        return text.replaceAll("[\\\\*_\\[\\]`<>~#&]", "\\\\$0")
                .replaceFirst("^[-+]", "\\\\$0")
                .replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    private static String shortened(String text) {
        if (text.length() <= Texts.MAX_CARD) {
            return text;
        }
        return text.substring(0, text.lastIndexOf(ON, Texts.MAX_CARD - CUT.length() - ON.length()))
                + CUT;
    }

    /** Steps one after the other in one stage. */
    private record Visit(String stage, List<String> steps) {}

    /**
     * A journey that stands for others.
     *
     * @param path ids of its steps, in order
     * @param customers to whose journeys it is the nearest, one or more
     */
    public record Journey(List<String> path, long customers) {
        public Journey {
            path = List.copyOf(path);
        }
    }
}
