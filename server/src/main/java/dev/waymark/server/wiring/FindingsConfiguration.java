package dev.waymark.server.wiring;

import dev.waymark.app.access.Access;
import dev.waymark.app.findings.FindingSearch;
import dev.waymark.app.findings.decisions.Decisions;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.opportunities.Opportunities;
import dev.waymark.app.opportunities.tickets.Destinations;
import dev.waymark.app.opportunities.tickets.TicketSending;
import dev.waymark.app.sources.SecretCipher;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.server.ServerSettings;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.tickets.HttpDoor;

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

    @Bean
    Destinations ticketDestinations(
            Documents documents, SecretCipher cipher, ServerSettings settings, Access access) {
        return new Destinations(documents.ticketDestinations(), cipher, settings.tickets(), access);
    }

    @Bean
    HttpDoor ticketDoor(ServerSettings settings) {
        return new HttpDoor(settings.tickets(), HttpDoor.LONGEST);
    }

    @Bean
    TicketSending ticketSending(
            Documents documents,
            Opportunities opportunities,
            Destinations destinations,
            Access access,
            TicketSending.Way way) {
        return new TicketSending(opportunities, destinations, documents.tickets(), access, way);
    }

    @Bean
    TicketSending.Way ticketWay(ServerSettings settings, HttpDoor door, Clock clock) {
        return new TicketSending.Way(settings.tickets(), door, clock);
    }
}
