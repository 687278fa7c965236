package dev.waymark.server.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.discover.ProcessMap.Activity;

import org.junit.jupiter.api.Test;

import java.util.List;

class AbstractionTest {
    @Test
    void keepsTheTypesThatLieOnTheMainWayOfAKeptOne() {
        // 9 of 10 customers walk visit > quote > buy; only buy is among the first third by
        // customers
        // here, yet it cannot be reached without the others.
        ProcessMap map =
                Maps.of(List.of("visit", "quote", "buy", "buy"), List.of("buy"), List.of("buy"));

        Abstraction drawn = Abstraction.of(map, new Sliders(0.1, 0));

        assertThat(drawn.types()).extracting(Activity::type).containsExactly("buy");
        assertThat(drawn.links())
                .extracting(link -> link.from() + " > " + link.to())
                .containsExactly("a:buy > end", "start > a:buy");
    }

    @Test
    void drawsNoTypeWithoutAWayFromTheStartToIt() {
        ProcessMap map =
                Maps.of(
                        List.of("a", "b", "c"),
                        List.of("a", "b", "c"),
                        List.of("x", "c"),
                        List.of("c", "c"));

        Abstraction drawn = Abstraction.of(map, new Sliders(0.5, 0));

        assertThat(drawn.types()).extracting(Activity::type).containsExactly("c", "a", "b");
        assertThat(drawn.hidden()).isEqualTo(new MapPicture.Hidden(1, 4));
    }

    @Test
    void addsEdgesByCountThenNames() {
        ProcessMap map =
                Maps.of(List.of("a", "b"), List.of("a", "b"), List.of("b", "a"), List.of("a", "a"));

        assertThat(Abstraction.of(map, new Sliders(1, 0)).links())
                .extracting(link -> link.from() + " > " + link.to())
                .containsExactly("start > a:a", "a:a > a:b", "a:a > end", "a:b > end");
        assertThat(Abstraction.of(map, new Sliders(1, 0.3)).links())
                .extracting(link -> link.from() + " > " + link.to())
                .contains("a:a > a:a")
                .hasSize(5);
    }

    @Test
    void drawsNothingOfAnEmptyLog() {
        assertThat(Abstraction.of(Maps.of(), Sliders.ALL).types()).isEmpty();
        assertThat(Abstraction.of(Maps.of(), Sliders.ALL).links()).isEmpty();
    }
}
