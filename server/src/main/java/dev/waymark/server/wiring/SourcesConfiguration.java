package dev.waymark.server.wiring;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.intake.Intake;
import dev.waymark.app.collect.mappings.SavedMappings;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.id.Ids;
import dev.waymark.app.sources.Arrivals;
import dev.waymark.app.sources.SealedSources;
import dev.waymark.app.sources.SecretCipher;
import dev.waymark.app.sources.Sources;
import dev.waymark.app.webhooks.LastRequests;
import dev.waymark.app.webhooks.Webhooks;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.secrets.AesSecrets;
import dev.waymark.store.secrets.SecretKeys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The sources, and the way of what they send. */
@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SourcesConfiguration.class);
    private static final long SAVE_SECONDS = 10;

    @Bean
    SecretCipher secretCipher(WaymarkHome home) {
        return new AesSecrets(SecretKeys.of(home.root(), System.getenv(), new SecureRandom()));
    }

    @Bean
    SealedSources sealedSources(Documents documents, SecretCipher cipher) {
        SealedSources sealed = new SealedSources(documents.sources(), cipher);
        documents.workspaces().all().forEach(workspace -> sealed.sealAll(workspace.id()));
        return sealed;
    }

    @Bean
    Sources sources(SealedSources store, Access access, Secrets secrets, Ids ids, Clock clock) {
        return new Sources(store, access, secrets, ids, clock);
    }

    @Bean
    Arrivals arrivals(SealedSources sealed, Clock clock) {
        return new Arrivals(sealed, clock);
    }

    @Bean
    Intake intake(EventStores stores, Arrivals arrivals, Ids ids, Clock clock) {
        return new Intake(stores, arrivals, ids, clock, Intake.MOST_WAITING_BYTES);
    }

    @Bean
    SavedMappings savedMappings(Documents documents, Clock clock) {
        return new SavedMappings(documents.importMappings(), clock);
    }

    @Bean
    LastRequests lastRequests(Clock clock) {
        return new LastRequests(clock);
    }

    @Bean
    Webhooks webhooks(
            Documents documents, SealedSources sealed, LastRequests requests, Access access) {
        return new Webhooks(documents.webhooks(), sealed, requests, access);
    }

    @Bean
    Saving arrivalsSaving(Arrivals arrivals) {
        return new Saving(arrivals);
    }

    /** Saves the counts of what arrives every ten seconds and at the end. */
    static final class Saving implements DisposableBean {
        private final Arrivals arrivals;
        private final ScheduledExecutorService clockwork =
                Executors.newSingleThreadScheduledExecutor(
                        task ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .name("waymark-arrivals")
                                        .unstarted(task));

        Saving(Arrivals arrivals) {
            this.arrivals = arrivals;
            clockwork.scheduleWithFixedDelay(
                    this::save, SAVE_SECONDS, SAVE_SECONDS, TimeUnit.SECONDS);
        }

        private void save() {
            try {
                arrivals.flush();
            } catch (dev.waymark.engine.fault.JourneyException e) {
                LOG.warn("the counts of what arrived could not be saved", e);
            }
        }

        @Override
        public void destroy() {
            clockwork.shutdown();
            save();
        }
    }
}
