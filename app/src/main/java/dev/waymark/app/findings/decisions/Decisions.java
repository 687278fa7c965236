package dev.waymark.app.findings.decisions;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.findings.FindingKind;
import dev.waymark.app.findings.FindingReport.Finding;
import dev.waymark.app.findings.FindingReport.Place;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.Maps;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.part.Evidence;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * What people do with findings. Whether they may is asked before, by {@link
 * dev.waymark.app.access.Access}. Safe for several threads.
 */
public final class Decisions {
    private static final String SOURCE = "event log";
    private static final int MOST = 10_000;
    private static final int TRIES = 5;

    private final DecisionStore store;
    private final Maps maps;
    private final Ids ids;
    private final Clock clock;

    /** Decisions that are kept in a store, and cards on maps. */
    public Decisions(DecisionStore store, Maps maps, Ids ids, Clock clock) {
        this.store = store;
        this.maps = maps;
        this.ids = ids;
        this.clock = clock;
    }

    /** All decisions of a workspace, newest first; empty if there is none. */
    public List<Decision> list(String workspace) {
        return store.list(workspace);
    }

    /**
     * Accepts a finding onto a map: a card on its step, in the lane of pain points (of a delight:
     * moments of truth), which is made if the map has none. The card is marked as measured, with
     * how many customers and when. Who has the map open sees it. A finding that was accepted onto
     * the map before gets no second card as long as the first is there.
     *
     * @param finding placed on the map
     * @param text of the card, in the words of who accepts it
     * @throws JourneyException USER, NO_PLACE if the finding lies on no step; UNKNOWN_MAP
     */
    public Decision accept(String workspace, String map, Finding finding, String text, String by) {
        Place place = finding.place();
        if (place == null) {
            throw JourneyException.user(
                    "NO_PLACE",
                    "no step of the map is bound to \"%s\". Bind one, then accept the finding.",
                    finding.type());
        }
        String known =
                store.list(workspace).stream()
                        .filter(it -> it.finding().equals(finding.id()) && map.equals(it.map()))
                        .map(Decision::card)
                        .findFirst()
                        .orElse(null);
        String card = place(workspace, map, finding, place, text, by, known);
        return save(
                workspace,
                new Decision(
                        finding.id(),
                        Decision.State.ACCEPTED,
                        null,
                        map,
                        card,
                        by,
                        clock.instant()));
    }

    private String place(
            String workspace,
            String mapId,
            Finding finding,
            Place place,
            String text,
            String by,
            @Nullable String known) {
        for (int attempt = 1; ; attempt++) {
            JourneyMap map = maps.find(workspace, mapId);
            if (map.cards().stream().anyMatch(card -> card.id().equals(known))) {
                return known == null ? "" : known;
            }
            try {
                String id = ids.next();
                maps.save(workspace, with(map, id, finding, place, text), by);
                return id;
            } catch (JourneyException conflict) {
                if (!conflict.code().equals("VERSION_CONFLICT") || attempt == TRIES) {
                    throw conflict;
                }
            }
        }
    }

    private JourneyMap with(JourneyMap map, String id, Finding finding, Place place, String text) {
        LaneKind kind =
                finding.kind().equals(FindingKind.DELIGHT.toString())
                        ? LaneKind.MOMENTS_OF_TRUTH
                        : LaneKind.PAIN_POINTS;
        List<Lane> lanes = new ArrayList<>(map.lanes());
        Lane lane =
                lanes.stream()
                        .filter(it -> it.kind() == kind)
                        .findFirst()
                        .orElseGet(
                                () -> {
                                    Lane added = Lane.of(ids.next(), kind);
                                    lanes.add(added);
                                    return added;
                                });
        List<Card> cards = new ArrayList<>(map.cards());
        cards.add(
                Card.of(id, lane.id(), place.stage(), text)
                        .at(lane.id(), place.stage(), place.step())
                        .withEvidence(
                                Evidence.measured(
                                        SOURCE, clock.instant(), finding.evidence().customers())));
        return map.toBuilder().lanes(lanes).cards(cards).build();
    }

    /**
     * Dismisses a finding.
     *
     * @param reason not blank
     */
    public Decision dismiss(String workspace, String finding, @Nullable String reason, String by) {
        return save(
                workspace,
                new Decision(
                        finding,
                        Decision.State.DISMISSED,
                        reason,
                        null,
                        null,
                        by,
                        clock.instant()));
    }

    /** Keeps an eye on a finding. */
    public Decision watch(String workspace, String finding, @Nullable String reason, String by) {
        return save(
                workspace,
                new Decision(
                        finding, Decision.State.WATCHED, reason, null, null, by, clock.instant()));
    }

    /**
     * Takes a decision back; a card stays on its map, where it can be removed.
     *
     * @throws JourneyException UNKNOWN_DECISION
     */
    public void takeBack(String workspace, String finding) {
        if (!store.delete(workspace, finding)) {
            throw JourneyException.access(
                    "UNKNOWN_DECISION",
                    "nothing was decided about this finding. Look at the list of decisions.");
        }
    }

    private Decision save(String workspace, Decision decision) {
        require(
                store.list(workspace).size() < MOST,
                "the workspace has %d decisions already. Take some back that nobody needs.",
                MOST);
        store.save(workspace, decision);
        return decision;
    }
}
