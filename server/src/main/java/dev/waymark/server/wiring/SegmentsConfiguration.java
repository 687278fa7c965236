package dev.waymark.server.wiring;

import dev.waymark.app.budget.WorkspaceSpend;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.id.Ids;
import dev.waymark.app.lenses.WorkspaceLenses;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.segments.FilteredLogs;
import dev.waymark.app.segments.SegmentStore;
import dev.waymark.app.segments.Segments;
import dev.waymark.app.stages.StageSource;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.store.documents.Documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** The use cases on segments, stages, lenses and spend, and the logs that they filter. */
@Configuration(proxyBeanMethods = false)
class SegmentsConfiguration {
    @Bean
    LocalDriver driver() {
        return LocalDriver.onAllProcessors();
    }

    @Bean
    SegmentStore segmentStore(Documents documents) {
        return documents.segments();
    }

    @Bean
    Segments segments(SegmentStore store, Ids ids, Clock clock) {
        return new Segments(store, ids, clock);
    }

    @Bean
    WorkspaceLenses workspaceLenses(Documents documents, Clock clock) {
        return new WorkspaceLenses(documents.lensRules(), clock);
    }

    @Bean
    StageSource stageSource(Documents documents, Maps maps) {
        return new StageSource(documents.stages(), maps);
    }

    @Bean
    WorkspaceSpend workspaceSpend(Documents documents, Clock clock) {
        return new WorkspaceSpend(documents.spend(), clock);
    }

    @Bean
    FilteredLogs filteredLogs(LogIndexes indexes, Segments segments, LocalDriver driver) {
        return new FilteredLogs(indexes, segments, driver);
    }
}
