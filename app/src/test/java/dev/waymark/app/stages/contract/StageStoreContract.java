package dev.waymark.app.stages.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.stages.StageStore;
import dev.waymark.engine.stages.Stages;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every store of stages must do; the workspaces {@code w-1} and {@code w-2} exist in it. */
public abstract class StageStoreContract {
    private static final Stages STAGES =
            new Stages(
                    List.of(
                            new Stages.Stage("пошук, 搜集", List.of("site visit", "a,b=c")),
                            new Stages.Stage("buy", List.of("purchase"))));

    /** The store under test, empty, the same one for all calls of one test. */
    protected abstract StageStore store();

    @Test
    void hasNoStagesAtFirst() {
        assertThat(store().find("w-1")).isEmpty();
        assertThat(store().delete("w-1")).isFalse();
    }

    @Test
    void keepsStagesInTheirOrderAndApartFromOthers() {
        store().save("w-1", STAGES);
        assertThat(store().find("w-1")).contains(STAGES);
        assertThat(store().find("w-2")).isEmpty();
    }

    @Test
    void replacesAllStagesOfAWorkspace() {
        store().save("w-1", STAGES);
        Stages other = new Stages(List.of(new Stages.Stage("one", List.of("site visit"))));
        store().save("w-1", other);
        assertThat(store().find("w-1")).contains(other);
    }

    @Test
    void forgetsOnce() {
        store().save("w-1", STAGES);
        assertThat(store().delete("w-1")).isTrue();
        assertThat(store().delete("w-1")).isFalse();
        assertThat(store().find("w-1")).isEmpty();
    }
}
