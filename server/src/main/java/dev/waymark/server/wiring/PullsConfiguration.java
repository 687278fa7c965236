package dev.waymark.server.wiring;

import dev.waymark.app.access.Access;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.intake.Intake;
import dev.waymark.app.collect.mappings.SavedMappings;
import dev.waymark.app.pulls.FolderReader;
import dev.waymark.app.pulls.PullReader;
import dev.waymark.app.pulls.PullRuns;
import dev.waymark.app.pulls.Pulls;
import dev.waymark.app.sources.Arrivals;
import dev.waymark.app.sources.SealedSources;
import dev.waymark.app.sources.Sources;
import dev.waymark.server.ServerSettings;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.pulls.DatabaseReader;
import dev.waymark.store.pulls.KafkaReader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The sources that Waymark reads by itself, and the clockwork that runs them. */
@Configuration(proxyBeanMethods = false)
class PullsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PullsConfiguration.class);

    @Bean
    PullReaders pullReaders(EventStores stores, SavedMappings mappings, Clock clock) {
        return new PullReaders(
                List.of(
                        new FolderReader(stores, mappings, clock),
                        new DatabaseReader(DatabaseReader.MOST_A_RUN),
                        new KafkaReader(KafkaReader.ANSWER)));
    }

    @Bean
    Pulls pulls(
            Documents documents,
            Sources sources,
            SealedSources sealed,
            Access access,
            PullReaders readers,
            ServerSettings settings) {
        return new Pulls(
                documents.pulls(),
                sources,
                sealed,
                access,
                new Pulls.Reading(readers.all(), settings.pulls(), Clock.systemUTC()));
    }

    @Bean
    PullRuns.Flow pullFlow(Intake intake, Arrivals arrivals, Clock clock) {
        return new PullRuns.Flow(intake, arrivals, clock);
    }

    @Bean
    PullRuns pullRuns(
            Documents documents,
            SealedSources sealed,
            PullReaders readers,
            ServerSettings settings,
            PullRuns.Flow flow) {
        return new PullRuns(documents.pulls(), sealed, readers.all(), settings.pulls(), flow);
    }

    @Bean
    Clockwork pullClockwork(PullRuns runs) {
        return new Clockwork(runs);
    }

    /** What reads each kind of source. */
    record PullReaders(List<PullReader> all) {}

    /** Starts every second what is due. */
    static final class Clockwork implements DisposableBean {
        private final PullRuns runs;
        private final ScheduledExecutorService beats =
                Executors.newSingleThreadScheduledExecutor(
                        task -> Thread.ofPlatform().daemon().name("waymark-pulls").unstarted(task));

        Clockwork(PullRuns runs) {
            this.runs = runs;
            long millis = PullRuns.beat().toMillis();
            beats.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
        }

        private void beat() {
            try {
                runs.tick();
            } catch (RuntimeException e) { // else no beat would follow
                LOG.warn("the sources that are read by schedule could not be looked at", e);
            }
        }

        @Override
        public void destroy() {
            beats.shutdownNow();
            runs.close();
        }
    }
}
