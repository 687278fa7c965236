package dev.waymark.server.wiring;

import dev.waymark.app.findings.FindingSearch;
import dev.waymark.app.findings.decisions.Decisions;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.opportunities.Opportunities;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.store.documents.Documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** The use cases on findings, and on what could be done about them. */
@Configuration(proxyBeanMethods = false)
class FindingsConfiguration {
    @Bean
    FindingSearch findingSearch(LocalDriver driver) {
        return new FindingSearch(driver);
    }

    @Bean
    Decisions decisions(Documents documents, Maps maps, Ids ids, Clock clock) {
        return new Decisions(documents.findingDecisions(), maps, ids, clock);
    }

    @Bean
    Opportunities opportunities(Documents documents) {
        return new Opportunities(documents.opportunities());
    }
}
