package dev.waymark.app.segments.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.segments.Segment;
import dev.waymark.app.segments.SegmentStore;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every store of segments must do; the workspaces {@code w-1} and {@code w-2} exist in it. */
public abstract class SegmentStoreContract {
    /** The store under test, empty, the same one for all calls of one test. */
    protected abstract SegmentStore store();

    private static Segment segment(String id, String name) {
        return new Segment(id, name, "did \"купівля\"", Instant.ofEpochMilli(1_700_000_000_123L));
    }

    @Test
    void keepsASegmentAsItIs() {
        assertThat(store().save("w-1", segment("s-1", "Постійні 常客"))).isTrue();
        assertThat(store().find("w-1", "s-1")).contains(segment("s-1", "Постійні 常客"));
    }

    @Test
    void listsByName() {
        store().save("w-1", segment("s-1", "b"));
        store().save("w-1", segment("s-2", "a"));
        assertThat(store().list("w-1")).extracting(Segment::name).containsExactly("a", "b");
    }

    @Test
    void replacesTheSegmentOfAnId() {
        store().save("w-1", segment("s-1", "old"));
        assertThat(store().save("w-1", segment("s-1", "new"))).isTrue();
        assertThat(store().list("w-1")).containsExactly(segment("s-1", "new"));
    }

    @Test
    void refusesANameThatAnotherSegmentHas() {
        store().save("w-1", segment("s-1", "ours"));
        store().save("w-1", segment("s-2", "theirs"));
        assertThat(store().save("w-1", segment("s-3", "ours"))).isFalse();
        assertThat(store().save("w-1", segment("s-2", "ours"))).isFalse();
        assertThat(store().find("w-1", "s-2")).contains(segment("s-2", "theirs"));
        assertThat(store().find("w-1", "s-3")).isEmpty();
    }

    @Test
    void showsNoSegmentToAnotherWorkspace() {
        store().save("w-1", segment("s-1", "ours"));
        assertThat(store().find("w-2", "s-1")).isEmpty();
        assertThat(store().list("w-2")).isEmpty();
        assertThat(store().delete("w-2", "s-1")).isFalse();
        assertThat(store().save("w-2", segment("s-1", "ours"))).isTrue();
        assertThat(store().delete("w-2", "s-1")).isTrue();
        assertThat(store().find("w-1", "s-1")).isPresent();
    }

    @Test
    void deletesOnce() {
        store().save("w-1", segment("s-1", "ours"));
        assertThat(store().delete("w-1", "s-1")).isTrue();
        assertThat(store().delete("w-1", "s-1")).isFalse();
        assertThat(store().list("w-1")).isEmpty();
    }
}
