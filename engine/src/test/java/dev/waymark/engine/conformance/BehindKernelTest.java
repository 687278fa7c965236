package dev.waymark.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.steps.BoundStep;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The customers behind the numbers of one small map, as docs/howto/conformance.md works them; times
 * are days of January 1970, whose first day is a Thursday.
 */
class BehindKernelTest {
    private static final List<BoundStep> LOOK_ORDER_USE =
            List.of(step("look", "a"), step("order", "b"), step("use", "c"));

    /**
     * Anna chats between Look and Order. Ben chats there too, twice, and once more after Use. Cleo
     * chats before Look, skips Order and goes back. Dan never comes to the map. Eve is in flight:
     * she came four days before the log ends, and those who reached its end took up to five.
     */
    private static final String LOG =
            "anna:a0 anna:x1 anna:b2 anna:c5 ben:a0 ben:x1 ben:x2 ben:b3 ben:c4 ben:x5"
                    + " cleo:x6 cleo:a7 cleo:c8 cleo:a9 cleo:c11 dan:x3 eve:a16 eve:x17 eve:b20";

    private static final ConformanceRequest MAP = ConformanceRequest.of(LOOK_ORDER_USE, List.of());

    @Test
    void behindAGhostIsWhoDidItAtThatPlace() {
        assertThat(paths(new MapNumber.OfGhost("look", "order", "x")))
                .containsExactlyInAnyOrder("look order use", "look order use", "look order");
        assertThat(paths(new MapNumber.OfGhost("use", null, "x")))
                .containsExactly("look order use");
        assertThat(paths(new MapNumber.OfGhost(null, "look", "x")))
                .containsExactly("look use look use");
        assertThat(paths(new MapNumber.OfGhost("order", "use", "x"))).isEmpty();
        assertThat(paths(new MapNumber.OfGhost("order", "use", "unheard of"))).isEmpty();
    }

    @Test
    void behindAWayIsWhoTookIt() {
        assertThat(behind(new MapNumber.OfWay("look", "order")).total()).isEqualTo(3);
        assertThat(paths(new MapNumber.OfWay("look", "use"))).containsExactly("look use look use");
        assertThat(paths(new MapNumber.OfWay("use", "look"))).containsExactly("look use look use");
        assertThat(behind(new MapNumber.OfWay(null, "look")).total()).isEqualTo(4);
        assertThat(paths(new MapNumber.OfWay("order", null))).isEmpty();
        assertThat(behind(new MapNumber.OfWay("use", null)).total()).isEqualTo(3);
    }

    @Test
    void behindThoseWhoGoOnIsWhoCameToAStepThatTheMapLeadsTo() {
        assertThat(paths(new MapNumber.OfOnward("look", null)))
                .containsExactlyInAnyOrder("look order use", "look order use", "look order");
        assertThat(behind(new MapNumber.OfOnward("look", "order")).total()).isEqualTo(3);
        assertThat(behind(new MapNumber.OfOnward("order", "use")).total()).isEqualTo(2);
        assertThat(behind(new MapNumber.OfOnward("look", "use")).total()).isZero();
        assertThat(behind(new MapNumber.OfOnward("use", null)).total()).isZero();
        assertThatThrownBy(() -> behind(new MapNumber.OfOnward("nowhere", null)))
                .hasMessageStartingWith("step \"nowhere\" is none of the map's");
    }

    @Test
    void behindAWeekIsWhoEnteredItAndIsNotInFlightWorstFirst() {
        Behind first = behind(new MapNumber.OfWeek(LocalDate.of(1969, 12, 29)));
        assertThat(first.total()).isEqualTo(2);
        Behind second = behind(new MapNumber.OfWeek(LocalDate.of(1970, 1, 5)));
        assertThat(second.customers())
                .extracting(Behind.OfCustomer::fitness)
                .containsExactly(4.0 / 7);
        Behind third = behind(new MapNumber.OfWeek(LocalDate.of(1970, 1, 12)));
        assertThat(third.total()).isZero();
    }

    @Test
    void listsTheWorstOfAWeekFirst() {
        Behind week =
                LocalDriver.onThreads(1)
                        .run(
                                new BehindKernel(
                                        MAP, new MapNumber.OfWeek(LocalDate.of(1969, 12, 29)), 2),
                                log("anna:a0 anna:b1 anna:c2 ben:a0 ben:c2 cleo:a0 dan:a0 dan:c1"));
        assertThat(week.total()).isEqualTo(4);
        assertThat(week.customers())
                .extracting(Behind.OfCustomer::fitness)
                .containsExactly(0.5, 0.8);
    }

    @Test
    void namesWhatTheMapDoesNotHave() {
        assertThatThrownBy(() -> behind(new MapNumber.OfWay("look", "nowhere")))
                .hasMessage(
                        "step \"nowhere\" is none of the map's that are bound to events. Give the"
                                + " id of one.");
        assertThatThrownBy(() -> behind(new MapNumber.OfWeek(LocalDate.of(1970, 1, 6))))
                .hasMessage(
                        "week \"1970-01-06\" is none in which customers can have come to the map."
                                + " Give the first day of one, from 1969-12-29 to 1970-01-19.");
        assertThatThrownBy(() -> new MapNumber.OfWay(null, null))
                .hasMessageStartingWith("the way leads from no step to none.");
        assertThatThrownBy(() -> new MapNumber.OfGhost(null, null, "x"))
                .hasMessageStartingWith("\"x\" has neither a step before it nor one behind.");
    }

    private static List<String> paths(MapNumber number) {
        return behind(number).customers().stream().map(it -> String.join(" ", it.path())).toList();
    }

    private static Behind behind(MapNumber number) {
        return LocalDriver.onThreads(2).inParts(3).run(new BehindKernel(MAP, number, 50), log(LOG));
    }

    private static BoundStep step(String id, String type) {
        return BoundStep.of(id, PredicateText.parse("type is " + type));
    }

    private static JourneyIndex log(String text) {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (String word : text.split(" ")) {
            int colon = word.indexOf(':');
            builder.accept(
                    new Event(
                            word.substring(0, colon),
                            Duration.ofDays(Long.parseLong(word.substring(colon + 2))).toMillis(),
                            word.substring(colon + 1, colon + 2),
                            null,
                            null,
                            null,
                            null,
                            Properties.NONE));
        }
        return builder.build();
    }
}
