package dev.waymark.server.wiring;

import dev.waymark.app.access.Access;
import dev.waymark.app.boards.Boards;
import dev.waymark.app.id.Ids;
import dev.waymark.app.views.Views;
import dev.waymark.store.documents.Documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** The use cases on saved views and boards. */
@Configuration(proxyBeanMethods = false)
class BoardsConfiguration {
    @Bean
    Views views(Documents documents, Access access, Ids ids, Clock clock) {
        return new Views(documents.views(), access, ids, clock);
    }

    @Bean
    Boards boards(Documents documents, Ids ids, Clock clock) {
        return new Boards(documents.boards(), documents.views(), ids, clock);
    }
}
