package dev.waymark.app.lenses.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.lenses.LensRuleStore;
import dev.waymark.app.lenses.LensRules;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every store of rules must do; the workspaces {@code w-1} and {@code w-2} exist in it. */
public abstract class LensRuleStoreContract {
    private static final LensRules RULES =
            new LensRules(
                    List.of("aware = did any event", "покупець 常客 = did \"купівля\""),
                    List.of("lead = did \"call\""),
                    Instant.ofEpochMilli(1_700_000_000_123L));

    /** The store under test, empty, the same one for all calls of one test. */
    protected abstract LensRuleStore store();

    @Test
    void hasNoRulesAtFirst() {
        assertThat(store().find("w-1")).isEmpty();
        assertThat(store().delete("w-1")).isFalse();
    }

    @Test
    void keepsRulesAsTheyAre() {
        store().save("w-1", RULES);
        assertThat(store().find("w-1")).contains(RULES);
    }

    @Test
    void replacesAllRulesOfAWorkspace() {
        store().save("w-1", RULES);
        LensRules other =
                new LensRules(List.of("all = did any event"), List.of(), Instant.ofEpochMilli(5));
        store().save("w-1", other);
        assertThat(store().find("w-1")).contains(other);
    }

    @Test
    void showsNoRulesToAnotherWorkspace() {
        store().save("w-1", RULES);
        assertThat(store().find("w-2")).isEmpty();
        assertThat(store().delete("w-2")).isFalse();
        assertThat(store().find("w-1")).isPresent();
    }

    @Test
    void forgetsOnce() {
        store().save("w-1", RULES);
        assertThat(store().delete("w-1")).isTrue();
        assertThat(store().delete("w-1")).isFalse();
        assertThat(store().find("w-1")).isEmpty();
    }
}
