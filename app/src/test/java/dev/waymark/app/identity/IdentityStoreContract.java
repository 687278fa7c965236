package dev.waymark.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.identity.Identifier;
import dev.waymark.engine.identity.IdentityRules;
import dev.waymark.engine.identity.Separation;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What every adapter of {@link IdentityStore} must do. */
public abstract class IdentityStoreContract {
    /** A store with the workspaces {@code shop} and {@code bank}, and nothing laid down. */
    protected abstract IdentityStore store();

    @Test
    void givesBackTheRulesOfTheWorkspaceAlone() {
        IdentityStore store = store();
        assertThat(store.rules("shop")).isEmpty();
        List<Identifier> identifiers = new ArrayList<>(IdentityRules.DEFAULT.identifiers());
        identifiers.add(
                new Identifier(
                        "loyalty",
                        List.of("card no"),
                        true,
                        false,
                        false,
                        2,
                        3,
                        Identifier.Form.PHONE,
                        List.of("1234567", "ж")));
        IdentityRules rules = new IdentityRules(identifiers);

        store.save("shop", IdentityRules.DEFAULT);
        store.save("shop", rules);

        assertThat(store.rules("shop")).contains(rules);
        assertThat(store.rules("bank")).isEmpty();
    }

    @Test
    void keepsPairsApartOnceAndForgetsThemInTheirWorkspace() {
        IdentityStore store = store();
        KeptApart first = apart("1", "b", "a");
        assertThat(store.add("shop", first)).isTrue();
        assertThat(store.add("shop", apart("2", "a", "b"))).isFalse();
        assertThat(store.add("shop", apart("3", "a", "c"))).isTrue();
        assertThat(store.add("bank", apart("4", "a", "b"))).isTrue();

        assertThat(store.keptApart("shop")).extracting(KeptApart::id).containsExactly("3", "1");
        assertThat(store.keptApart("shop")).contains(first);
        assertThat(store.remove("bank", "1")).isFalse();
        assertThat(store.remove("shop", "1")).isTrue();
        assertThat(store.keptApart("shop")).hasSize(1);
        assertThat(store.keptApart("bank")).hasSize(1);
    }

    private static KeptApart apart(String id, String one, String other) {
        return new KeptApart(id, new Separation(one, other), "user:1", Instant.ofEpochMilli(5));
    }
}
