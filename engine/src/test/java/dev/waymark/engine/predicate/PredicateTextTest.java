package dev.waymark.engine.predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.EventPredicate.AllOf;
import dev.waymark.engine.predicate.EventPredicate.AnyOf;
import dev.waymark.engine.predicate.EventPredicate.ChannelIs;
import dev.waymark.engine.predicate.EventPredicate.Not;
import dev.waymark.engine.predicate.EventPredicate.PropertyIs;
import dev.waymark.engine.predicate.EventPredicate.TypeIs;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Random;

class PredicateTextTest {
    private static final Event PURCHASE =
            new Event(
                    "anna",
                    0,
                    "purchase",
                    "web",
                    12.5,
                    null,
                    null,
                    Properties.of(Map.of("country", "LV", "type", "gift")));

    @Test
    void readsATypeInBareWordsAndInQuotes() {
        assertThat(PredicateText.parse("type is purchase"))
                .isEqualTo(PredicateText.parse("type is \"purchase\""))
                .isEqualTo(EventPredicate.type("purchase"));
    }

    @Test
    void bindsAndMoreTightlyThanOr() {
        assertThat(PredicateText.parse("type is a or type is b and not channel is c"))
                .isEqualTo(
                        new AnyOf(
                                List.of(
                                        EventPredicate.type("a"),
                                        new AllOf(
                                                List.of(
                                                        EventPredicate.type("b"),
                                                        new Not(new ChannelIs(List.of("c"))))))));
    }

    @Test
    void matchesTypeChannelAndProperty() {
        assertThat(matches("type in (purchase, order) and channel is web")).isTrue();
        assertThat(matches("type is purchase and channel is store")).isFalse();
        assertThat(matches("country in (LV, LT)")).isTrue();
        assertThat(matches("value is 12.5")).isTrue();
        assertThat(matches("not (city is Riga)")).isTrue();
    }

    @Test
    void readsAQuotedFieldAsAProperty() {
        assertThat(matches("\"type\" is gift")).isTrue();
        assertThat(matches("type is gift")).isFalse();
    }

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            EventPredicate predicate = randomPredicate(random, 4);
            assertThat(PredicateText.parse(predicate.text()))
                    .as(predicate.text())
                    .isEqualTo(predicate);
        }
    }

    @Test
    void namesThePlaceOfAnError() {
        assertThatThrownBy(() -> PredicateText.parse("type purchase"))
                .isInstanceOf(JourneyException.class)
                .hasMessage(
                        "condition \"type purchase\" is not understood at character 6: expected"
                                + " \"is\" or \"in\". Write for example type is \"purchase\" and"
                                + " channel is web.");
        assertThatThrownBy(() -> PredicateText.parse("type is \"x"))
                .hasMessageContaining("at character 9: expected a closing quote after this one.");
        assertThatThrownBy(() -> PredicateText.parse("type is x type is y"))
                .hasMessageContaining("at character 11: expected \"and\", \"or\" or the end.");
        assertThatThrownBy(() -> PredicateText.parse(""))
                .hasMessageContaining("expected \"type\", \"channel\" or a property.");
    }

    @Test
    void refusesNestingThatIsTooDeep() {
        assertThatThrownBy(() -> PredicateText.parse("(".repeat(100_000)))
                .hasMessageContaining("expected a condition at most 32 deep");
        assertThatThrownBy(() -> PredicateText.parse("not ".repeat(100_000) + "type is a"))
                .hasMessageContaining("expected a condition at most 32 deep");
    }

    private static boolean matches(String text) {
        return PredicateText.parse(text).matches(PURCHASE);
    }

    private static EventPredicate randomPredicate(Random random, int depth) {
        String[] names = {"a", "e-mail", "and", "x \"y\" \\ z", "оплата", "付款", "type", " b"};
        List<String> some = List.of(names[random.nextInt(8)], names[random.nextInt(8)]);
        return switch (random.nextInt(depth > 0 ? 6 : 3)) {
            case 0 -> new TypeIs(some);
            case 1 -> new ChannelIs(some);
            case 2 -> new PropertyIs(names[random.nextInt(8)], some);
            case 3 -> new Not(randomPredicate(random, depth - 1));
            case 4 ->
                    new AllOf(
                            List.of(
                                    randomPredicate(random, depth - 1),
                                    randomPredicate(random, depth - 1)));
            default ->
                    new AnyOf(
                            List.of(
                                    randomPredicate(random, depth - 1),
                                    randomPredicate(random, depth - 1)));
        };
    }
}
