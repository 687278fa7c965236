package dev.waymark.server.customers;

import dev.waymark.app.consent.Consents;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.handoff.NextBestSteps;
import dev.waymark.engine.kernel.LocalDriver;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What hand-off cards recommend. */
@Configuration(proxyBeanMethods = false)
class NextStepsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(NextStepsConfiguration.class);

    @Bean
    NextBestSteps nextBestSteps(
            LogIndexes indexes, Consents consents, LocalDriver driver, MapBands bands) {
        return new NextBestSteps(
                indexes,
                consents,
                driver,
                bands::goal,
                (workspace, fault) ->
                        LOG.warn("next best steps of {} could not be counted", workspace, fault));
    }
}
