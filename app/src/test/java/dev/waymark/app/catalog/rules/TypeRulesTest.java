package dev.waymark.app.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.catalog.rules.TypeNames.Change;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;

class TypeRulesTest {
    private final InMemoryTypeRuleStore store = new InMemoryTypeRuleStore();
    private final TypeNames names = new TypeNames(store, Clock.systemUTC());

    private void rename(String type, String name) {
        names.change("shop", type, new Change(name, null, null), "anna");
    }

    @Test
    void aTypeWithoutARuleKeepsItsName() {
        assertThat(TypeRules.NONE.name("buy")).isEqualTo("buy");
        assertThat(TypeRules.NONE.channel("buy", null)).isNull();
        assertThat(TypeRules.NONE.key()).isEmpty();
    }

    @Test
    void followsNamesAndWhatHidesThem() {
        rename("Order placed", "order");
        rename("order", "purchase");
        names.change("shop", "order", new Change(null, null, "web"), "anna");
        TypeRules rules = names.of("shop");
        assertThat(rules.name("Order placed")).isEqualTo("purchase");
        assertThat(rules.channel("Order placed", null)).isEqualTo("web");
        assertThat(rules.channel("Order placed", "app")).isEqualTo("app");

        names.change("shop", "purchase", new Change(null, true, null), "anna");
        assertThat(names.of("shop").name("Order placed")).isNull();
        assertThat(names.of("shop").key()).isNotEqualTo(rules.key());
        assertThat(names.of("other").isEmpty()).isTrue();
    }

    @Test
    void refusesNamesThatLeadInACircle() {
        rename("a", "b");
        rename("b", "c");
        assertThatThrownBy(() -> rename("c", "a"))
                .hasMessageContaining("would be called by its own name again");
        assertThat(names.of("shop").list()).hasSize(2);
    }

    @Test
    void refusesTypesThatNeverCameAndNamesNearOnes() {
        rename("Order placed", "purchase");
        List<String> arrived = List.of("heartbeat", "hearing", "order sent");
        for (String known : List.of("heartbeat", "Order placed", "purchase")) {
            names.requireKnown("shop", known, arrived);
        }
        assertThatThrownBy(() -> names.requireKnown("shop", "Heartbeet", arrived))
                .hasMessage(
                        "no event of type \"Heartbeet\" has arrived. Maybe it is \"heartbeat\".");
        assertThatThrownBy(() -> names.requireKnown("shop", "order", arrived))
                .hasMessageEndingWith("Maybe it is \"Order placed\" or \"order sent\".");
        assertThatThrownBy(() -> names.requireKnown("shop", "nosuch", arrived))
                .hasMessageEndingWith("The catalogue lists the types that have.");
        assertThatThrownBy(() -> names.requireKnown("bank", "a", List.of()))
                .hasMessageEndingWith("The workspace has no events yet. Import some first.");
    }

    @Test
    void takesEverythingBack() {
        rename("a", "b");
        names.change("shop", "a", new Change(null, true, null), "anna");
        names.undo("shop", "a");
        assertThat(names.of("shop")).isEqualTo(TypeRules.NONE);
        assertThatThrownBy(() -> names.undo("shop", "a"))
                .hasMessage(
                        "type \"a\" is neither renamed nor hidden, and has no channel. There is"
                                + " nothing to undo.");
    }

    @Test
    void aRuleThatChangesNothingAnyMoreIsForgotten() {
        rename("a", "b");
        names.change("shop", "a", new Change("", null, null), "anna");
        assertThat(store.all("shop")).isEmpty();
    }
}
