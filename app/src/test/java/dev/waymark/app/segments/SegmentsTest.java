package dev.waymark.app.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.id.Ids;
import dev.waymark.app.segments.contract.InMemorySegmentStore;
import dev.waymark.app.segments.contract.SegmentStoreContract;
import dev.waymark.engine.predicate.FilterText;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The fake does what the adapters must, and the use cases stand on it. */
class SegmentsTest extends SegmentStoreContract {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final InMemorySegmentStore store = new InMemorySegmentStore();
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final Segments segments =
            new Segments(store, new Ids(clock, new SecureRandom()), clock);

    @Override
    protected SegmentStore store() {
        return store;
    }

    @Test
    void keepsTheConditionInItsCanonicalWords() {
        Segment added = segments.add("w-1", " New ", "did buy and time since 2026-01-01", RIGA);
        assertThat(added.name()).isEqualTo("New");
        assertThat(added.where())
                .isEqualTo("did \"buy\" and did (time since 2025-12-31T22:00:00Z)");
        assertThat(segments.find("w-1", added.id())).isEqualTo(added);
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> segments.add("w-1", "New", "did", RIGA))
                .hasMessageStartingWith("condition \"did\" is not understood at character 4");
        assertThatThrownBy(() -> segments.add("w-1", " ", "did buy", RIGA))
                .hasMessage("the segment's name has 0 characters. Give 1 to 100, not only spaces.");
        assertThat(segments.list("w-1")).isEmpty();
    }

    @Test
    void saysThatANameIsTakenOrASegmentUnknown() {
        segments.add("w-1", "New", "did buy", RIGA);
        assertThatThrownBy(() -> segments.add("w-1", "New", "did pay", RIGA))
                .hasMessage("another segment is called \"New\". Give this one another name.");
        assertThatThrownBy(() -> segments.change("w-1", "s-9", "Old", "did pay", RIGA))
                .hasMessage(
                        "segment \"s-9\" is not in this workspace. Look at the list of segments.");
        assertThatThrownBy(() -> segments.delete("w-1", "s-9")).hasMessageContaining("\"s-9\"");
    }

    @Test
    void showsAFlatFilterAsAFormAndANestedOneNot() {
        FilterForm form =
                FilterForm.of(
                                FilterText.parse(
                                        "never did (type is a and value >= 5) then b within 3d"
                                                + " and lasted at least 2d",
                                        RIGA))
                        .orElseThrow();
        assertThat(form.match()).isEqualTo("all");
        assertThat(form.rows()).hasSize(2);
        FilterForm.Row row = form.rows().getFirst();
        assertThat(row.not()).isTrue();
        assertThat(row.events().getFirst().tests())
                .extracting(FilterForm.EventTest::sign)
                .containsExactly("is", ">=");
        assertThat(row.events().getLast().within()).isEqualTo("3d");
        assertThat(form.rows().getLast().within()).isEqualTo("2d");
        assertThat(FilterForm.of(FilterText.parse("(did a or did b) and did c", RIGA))).isEmpty();
    }
}
