package dev.waymark.engine.nextsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.nextsteps.NextSteps.Next;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class NextStepsTest {
    private static final long DAY = 86_400_000;
    private static final NextStepsRequest BUY =
            new NextStepsRequest(Set.of("buy"), Duration.ofDays(30));

    /** One letter a day; a number is a pause of so many days before the next. */
    private static void journey(List<Event> events, String customer, String... types) {
        long day = 0;
        for (String type : types) {
            if (type.matches("\\d+")) {
                day += Long.parseLong(type);
            } else {
                events.add(Event.of(customer, day++ * DAY, type));
            }
        }
    }

    private static NextSteps found(NextStepsRequest request, List<Event> events, int threads) {
        return LocalDriver.onThreads(threads)
                .inParts(threads * 2)
                .run(new NextStepsKernel(request), RandomLogs.index(events));
    }

    private static List<Event> byHand() {
        List<Event> events = new ArrayList<>();
        journey(events, "ann", "quote", "call", "buy"); // reached, by a call
        journey(events, "bob", "quote", "quote", "call", "visit", "buy"); // the second quote
        journey(events, "cid", "quote", "mail", "buy"); // by a mail
        journey(events, "dan", "quote", "mail", "40", "buy"); // too late
        journey(events, "eve", "quote", "mail"); // never
        journey(events, "fay", "quote", "buy", "quote", "mail"); // the latest quote: never
        journey(events, "gus", "100", "quote", "call", "buy"); // not observed for 30 days
        return events;
    }

    @Test
    void tellsWhatThoseDidNextWhoReachedTheGoal() {
        NextSteps found = found(BUY, byHand(), 1);
        assertThat(found.after("quote")).contains(new Next("call", 2, 3, 6));
        assertThat(found.after("quote").orElseThrow().share()).isEqualTo(2 / 3.0);
        assertThat(found.after("call")).contains(new Next("buy", 1, 2, 2));
        assertThat(found.after("mail")).contains(new Next("buy", 1, 1, 4));
        assertThat(found.after("buy")).isEmpty();
        assertThat(found.after("unheard of")).isEmpty();
        assertThat(found(BUY, byHand(), 3)).isEqualTo(found);
    }

    @Test
    void anEmptyLogAndAGoalThatNobodyReachedTellNothing() {
        assertThat(found(BUY, List.of(), 1).byType()).isEmpty();
        NextStepsRequest none = new NextStepsRequest(Set.of("fly"), Duration.ofDays(30));
        assertThat(found(none, byHand(), 1).byType()).isEmpty();
        assertThatThrownBy(() -> new NextStepsRequest(Set.of(), Duration.ofDays(30)))
                .hasMessageContaining("the goal is empty");
    }
}
