package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.catalog.rules.TypeRule;
import dev.waymark.app.catalog.rules.TypeRuleStore;
import dev.waymark.app.consent.Consent;
import dev.waymark.app.consent.ConsentStore;
import dev.waymark.app.expiry.ExpiryPeriod;
import dev.waymark.app.expiry.ExpiryStore;
import dev.waymark.app.privacy.MarkStore;
import dev.waymark.app.privacy.PersonalMarks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Rules of types, consent, marks and periods, each workspace's apart from the others'. */
class DocumentPrivacyTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private final SqliteAccessStores stores = SqliteAccessStores.fresh();

    @BeforeEach
    void addWorkspaces() {
        for (String id : List.of("w-1", "w-2")) {
            stores.workspaces().add(new Workspace(id, id, false, ZoneOffset.UTC), List.of());
        }
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void keepsRulesOfTypes() {
        TypeRuleStore rules = stores.documents().typeRules();
        TypeRule rule = new TypeRule("Замовлення 'x'", "purchase", false, null, "anna", AT);
        rules.save("w-1", rule);
        rules.save("w-1", new TypeRule("beat", null, true, "web", "anna", AT));
        rules.save("w-1", new TypeRule("beat", null, true, null, "bert", AT));

        assertThat(rules.all("w-1"))
                .containsExactly(new TypeRule("beat", null, true, null, "bert", AT), rule);
        assertThat(rules.all("w-2")).isEmpty();
        assertThat(rules.remove("w-1", "beat")).isTrue();
        assertThat(rules.remove("w-1", "beat")).isFalse();
    }

    @Test
    void keepsConsentAndWhatNeedsIt() {
        ConsentStore consents = stores.documents().consents();
        consents.write("w-1", "anna", new Consent("News", true, AT, "user:1"));
        consents.write("w-1", "anna", new Consent("News", false, AT, null));

        assertThat(consents.written("w-1"))
                .isEqualTo(Map.of("anna", Map.of("News", new Consent("News", false, AT, null))));
        assertThat(consents.written("w-2")).isEmpty();
        assertThat(consents.remove("w-1", "anna")).isEqualTo(1);
        assertThat(consents.remove("w-1", "anna")).isZero();

        consents.require("w-1", Map.of("*", "News", "funnel", "Ads"));
        consents.require("w-1", Map.of("*", "Ads"));
        assertThat(consents.required("w-1")).isEqualTo(Map.of("*", "Ads"));
        assertThat(consents.required("w-2")).isEmpty();
    }

    @Test
    void keepsMarks() {
        MarkStore marks = stores.documents().personalMarks();
        marks.mark("w-1", "plan", true);
        marks.mark("w-1", "email", true);
        marks.mark("w-1", "email", false);
        assertThat(marks.marks("w-1"))
                .isEqualTo(new PersonalMarks(Map.of("plan", true, "email", false)));
        marks.mark("w-1", "plan", null);
        assertThat(marks.marks("w-1").marks()).containsOnlyKeys("email");
        assertThat(marks.marks("w-2")).isEqualTo(PersonalMarks.NONE);
    }

    @Test
    void keepsPeriods() {
        ExpiryStore expiry = stores.documents().expiry();
        expiry.save("w-1", List.of(new ExpiryPeriod("b", 2), new ExpiryPeriod("*", 9)));
        assertThat(expiry.periods("w-1"))
                .containsExactly(new ExpiryPeriod("*", 9), new ExpiryPeriod("b", 2));
        expiry.save("w-1", List.of());
        assertThat(expiry.periods("w-1")).isEmpty();
    }
}
