package dev.waymark.app.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.catalog.rules.TypeRules;
import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.InMemoryEventStores;
import dev.waymark.app.explore.IndexView;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.identity.Identities;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class ConsentsTest {
    private static final String SEGMENT = "context.consent.categoryPreferences.Advertising";
    private static final Instant NOW = Instant.ofEpochMilli(1_000);

    @TempDir private Path folder;
    private final EventStores stores = new InMemoryEventStores();
    private final Identities identities = Identities.underDefaultRules(stores);
    private final Consents consents =
            new Consents(
                    stores,
                    identities,
                    new InMemoryConsentStore(),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    private static Event said(String customer, long at, Map<String, String> properties) {
        return new Event(customer, at, "look", null, null, "web", null, Properties.of(properties));
    }

    private LogIndexes indexes() {
        return new LogIndexes(
                stores,
                new WaymarkHome(folder),
                identities,
                workspace -> TypeRules.NONE,
                new IndexView() {
                    @Override
                    public JourneyIndex of(String workspace, JourneyIndex index) {
                        return consents.keep(workspace, Consents.ALL, index);
                    }

                    @Override
                    public long revision(String workspace) {
                        return consents.revision(workspace);
                    }
                });
    }

    private List<Consent> of(String customer) {
        return consents.of("shop", identities.of("shop").profile(customer));
    }

    @Test
    void theLatestWordCountsWhateverTheOrderOfArrivalAndTheSource() {
        EventStore store = stores.open("shop");
        store.append(
                List.of(
                        said("anna", 5, Map.of(SEGMENT, "false")),
                        said("anna", 3, Map.of(SEGMENT, "true")),
                        said("bert", 4, Map.of("consent.Advertising", "granted")),
                        said(
                                "cleo",
                                4,
                                Map.of(
                                        "context.consentManagement.allowedConsentIds",
                                        "[\"Advertising\",\"Analytics\"]",
                                        "context.consentManagement.deniedConsentIds",
                                        "[\"Analytics\"]"))));
        assertThat(of("anna"))
                .containsExactly(new Consent("Advertising", false, Instant.ofEpochMilli(5), "web"));
        assertThat(consents.purposes("shop"))
                .containsExactly(
                        new PurposeCount("Advertising", 2, 1), new PurposeCount("Analytics", 0, 1));
        store.append(List.of(said("anna", 9, Map.of(SEGMENT, "true"))));
        assertThat(of("anna").getFirst().granted()).isTrue();
    }

    @Test
    void ofTwoWordsAtOneTimeARefusalCountsWhateverTheOrder() {
        EventStore store = stores.open("shop");
        store.append(List.of(said("anna", 5, Map.of(SEGMENT, "true"))));
        assertThat(of("anna").getFirst().granted()).isTrue();
        store.append(
                List.of(
                        said("anna", 5, Map.of(SEGMENT, "false")),
                        said("bert", 5, Map.of(SEGMENT, "false")),
                        said("bert", 5, Map.of(SEGMENT, "true"))));
        assertThat(of("anna").getFirst().granted()).isFalse();
        assertThat(of("bert").getFirst().granted()).isFalse();
    }

    @Test
    void aPurposeThatComesLateIsReadFromTheBeginning() {
        EventStore store = stores.open("shop");
        store.append(
                List.of(
                        said("anna", 1, Map.of(SEGMENT, "true")),
                        said("anna", 2, Map.of("consent.News", "granted"))));
        assertThat(of("anna")).hasSize(2);
        store.append(List.of(said("bert", 3, Map.of("consent.Calls", "denied"))));
        assertThat(of("bert")).hasSize(1);
        assertThat(consents.purposes("shop"))
                .containsExactly(
                        new PurposeCount("Advertising", 1, 0),
                        new PurposeCount("Calls", 0, 1),
                        new PurposeCount("News", 1, 0));
    }

    @Test
    void aProfileSpeaksForAllItsCustomers() {
        stores.open("shop")
                .append(
                        List.of(
                                said("v1", 3, Map.of(SEGMENT, "true")),
                                new Event(
                                        "anna",
                                        4,
                                        "identify",
                                        null,
                                        null,
                                        null,
                                        null,
                                        Properties.of(Map.of("anonymousId", "v1")))));
        assertThat(of("anna")).hasSize(1);
        consents.write("shop", identities.of("shop").profile("v1"), "Advertising", false, "user:1");
        assertThat(of("v1")).containsExactly(new Consent("Advertising", false, NOW, "user:1"));
    }

    @Test
    void whoDidNotAgreeIsNotInTheIndex() {
        EventStore store = stores.open("shop");
        store.append(
                List.of(
                        said("anna", 5, Map.of(SEGMENT, "true")),
                        said("bert", 5, Map.of(SEGMENT, "false")),
                        said("cleo", 5, Map.of())));
        try (LogIndexes indexes = indexes()) {
            assertThat(indexes.current("shop").customers()).isEqualTo(3);
            long before = indexes.state("shop");
            consents.setRequired("shop", Map.of(Consents.ALL, "Advertising"));

            assertThat(indexes.state("shop")).isNotEqualTo(before);
            JourneyIndex index = indexes.current("shop");
            assertThat(index.customers()).isEqualTo(1);
            assertThat(index.customerId(0)).isEqualTo("anna");
            assertThat(indexes.current("shop")).isSameAs(index);
            assertThat(indexes.whole("shop").customers()).isEqualTo(3);

            store.append(List.of(said("cleo", 7, Map.of(SEGMENT, "true"))));
            assertThat(indexes.current("shop").customers()).isEqualTo(2);
            assertThat(consents.heed("shop", "funnel", () -> indexes.whole("shop")))
                    .isEqualTo(new Consents.Heed(List.of("Advertising"), 2, 3));
            consents.setRequired("shop", Map.of("funnel", "Advertising"));
            assertThat(consents.heed("shop", "paths", () -> indexes.whole("shop")))
                    .isEqualTo(new Consents.Heed(List.of(), 0, 0));
            consents.setRequired("shop", Map.of(Consents.ALL, "Advertising", "funnel", "Ads"));
            assertThat(consents.heed("shop", "funnel", () -> indexes.whole("shop")))
                    .isEqualTo(new Consents.Heed(List.of("Advertising", "Ads"), 0, 3));
            consents.setRequired("shop", Map.of());
            assertThat(indexes.current("shop").customers()).isEqualTo(3);
        }
    }

    @Test
    void erasingTakesWhatWasWrittenDown() {
        stores.open("shop").append(List.of(said("anna", 1, Map.of())));
        consents.write("shop", identities.of("shop").profile("anna"), "News", true, "user:1");
        assertThat(consents.erase("shop", List.of("anna"))).isEqualTo(1);
        assertThat(of("anna")).isEmpty();
    }

    @Test
    void refusesWhatIsNoAnalysis() {
        assertThatThrownBy(() -> consents.setRequired("shop", Map.of("../x", "News")))
                .hasMessageContaining("analysis \"../x\" is none.");
        assertThatThrownBy(() -> consents.setRequired("shop", Map.of("funnel", " ")))
                .hasMessageContaining("a purpose needs a name");
    }
}
