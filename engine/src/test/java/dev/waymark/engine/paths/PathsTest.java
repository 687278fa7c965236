package dev.waymark.engine.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.paths.Paths.Link;
import dev.waymark.engine.paths.Paths.Node;
import dev.waymark.engine.paths.PathsRequest.Occurrence;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class PathsTest {
    private static final PathsRequest ALL = PathsRequest.DEFAULTS;

    @Test
    void anEmptyLogHasNoPath() {
        Paths paths = paths(ALL, "");
        assertThat(paths.nodes()).isEmpty();
        assertThat(paths.links()).isEmpty();
        assertThat(paths.started()).isNull();
    }

    @Test
    void splitsAtPausesLongerThanTheGapAndCountsCustomersOnce() {
        Paths paths = paths(ALL.sized(2, 10), "ann: a@0 b@30 a@61 b@62; bob: a@0");
        assertThat(paths.count()).isEqualTo(3);
        assertThat(paths.customers()).isEqualTo(2);
        assertThat(paths.nodes())
                .containsExactly(
                        new Node(0, "a", 3, 2), new Node(1, "b", 2, 1), new Node(1, "ended", 1, 1));
        assertThat(paths.links())
                .containsExactly(new Link(0, "a", "b", 2, 1), new Link(0, "a", "ended", 1, 1));
    }

    @Test
    void repeatsInARowCountOnceUnlessAskedFor() {
        String log = "ann: a@0 a@1 b@2 a@3";
        assertThat(types(paths(ALL, log))).containsExactly("0 a", "1 b", "2 a", "3 ended");
        assertThat(types(paths(ALL.cut(ALL.gap(), false, ALL.range()), log)))
                .containsExactly("0 a", "1 a", "2 b", "3 a", "4 ended");
    }

    @Test
    void goesBackFromATypeToTheStartOfItsSession() {
        Paths paths = paths(ALL.between(null, "buy").sized(3, 10), "ann: a@0 b@1 buy@2 c@3");
        assertThat(paths.direction()).isEqualTo("backward");
        assertThat(types(paths)).containsExactly("0 buy", "-1 b", "-2 a");
        assertThat(paths.links())
                .containsExactly(new Link(-1, "b", "buy", 1, 1), new Link(-2, "a", "b", 1, 1));
    }

    @Test
    void goesFromATypeToTheNextOfAnotherAndCountsThoseThatDoNotArrive() {
        Paths paths = paths(ALL.between("a", "buy"), "ann: a@0 b@1 buy@2 c@3 buy@4; bob: a@0 c@1");
        assertThat(types(paths)).containsExactly("0 a", "1 b", "2 buy", "3 ended");
        assertThat(paths.count()).isEqualTo(1);
        assertThat(paths.started()).isEqualTo(new Paths.Started(2, 2));
    }

    @Test
    void everyOccurrenceBeginsAPathOfItsOwn() {
        Paths paths =
                paths(ALL.between("a", null).with(Occurrence.ALL).sized(2, 9), "ann: a@0 b@1 a@2");
        assertThat(paths.nodes())
                .containsExactly(
                        new Node(0, "a", 2, 1), new Node(1, "b", 1, 1), new Node(1, "ended", 1, 1));
    }

    @Test
    void theRestAtAPositionIsOtherUnderANameThatNoTypeHas() {
        String log = "a: x@0 b@1; b: x@0 b@1; c: x@0 other@1; d: x@0 c@1";
        Paths paths = paths(ALL.between("x", null).sized(2, 1), log);
        assertThat(paths.other()).isEqualTo("(other)");
        assertThat(paths.nodes())
                .containsExactly(
                        new Node(0, "x", 4, 4),
                        new Node(1, "b", 2, 2),
                        new Node(1, "(other)", 2, 2));
    }

    @Test
    void theTypeThatPathsLeadToIsNeverOther() {
        String log = "a: x@0 b@1 y@2; b: x@0 b@1 y@2; c: x@0 y@1";
        assertThat(types(paths(ALL.between("x", "y").sized(2, 1), log)))
                .containsExactly("0 x", "1 y", "1 other");
    }

    @Test
    void saysWhatWasCounted() {
        assertThat(ALL.between("a", "b").definition())
                .isEqualTo(
                        "Paths from the first \"a\" of each session to the next \"b\" of the"
                            + " session; those that do not arrive are left out; more than 30m"
                            + " without an event end a session; the same type several times in a"
                            + " row counts once. 6 positions, at each the 10 most frequent types,"
                            + " the rest as other. A path that stops is ended, here where it has"
                            + " arrived.");
    }

    @Test
    void refusesSizesOutOfBounds() {
        assertThatThrownBy(() -> ALL.sized(1, 10))
                .hasMessage(
                        "steps (1) must be from 2 to 30, the first position included. Give one such"
                                + " as 6.");
        assertThatThrownBy(() -> ALL.sized(6, 51))
                .hasMessage("nodes (51) must be from 1 to 50. Give one such as 10.");
        assertThatThrownBy(() -> ALL.cut(Duration.ZERO, true, ALL.range()))
                .hasMessageStartingWith("gap must be longer than 0");
    }

    private static List<String> types(Paths paths) {
        return paths.nodes().stream().map(node -> node.position() + " " + node.type()).toList();
    }

    /** Counts a log written as {@code customer: type@minute …; customer: …}. */
    private static Paths paths(PathsRequest request, String log) {
        List<Event> events = new ArrayList<>();
        for (String line : log.split(";")) {
            String[] parts = line.split(":");
            for (String event : parts.length < 2 ? new String[0] : parts[1].strip().split(" ")) {
                String[] typeAndMinute = event.split("@");
                events.add(
                        Event.of(
                                parts[0].strip(),
                                Long.parseLong(typeAndMinute[1]) * 60_000,
                                typeAndMinute[0]));
            }
        }
        JourneyIndex index = RandomLogs.index(events);
        return LocalDriver.onThreads(1).run(new PathsKernel(request), index);
    }
}
