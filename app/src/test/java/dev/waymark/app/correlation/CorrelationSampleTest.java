package dev.waymark.app.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.funnel.FunnelOptions;
import dev.waymark.app.funnel.Funnels;
import dev.waymark.app.sample.SampleLog;
import dev.waymark.app.sample.SampleSettings;
import dev.waymark.engine.correlation.Correlation;
import dev.waymark.engine.correlation.Correlation.Finding;
import dev.waymark.engine.correlation.CorrelationKernel;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

/** Correlation finds what is planted in the sample, and finds it not where nothing is. */
class CorrelationSampleTest {
    private static final LocalDriver DRIVER = LocalDriver.onThreads(2);
    private static final JourneyIndex PLANTED = index(true);
    private static final JourneyIndex PLAIN = index(false);

    /** Correlation is no effect: a little of it remains where cards do nothing. */
    @Test
    void thankYouCardsGoWithComingBackMoreThanAnythingElse() {
        Finding first = correlate(PLANTED, "delivery", "return visit").findings().getFirst();
        assertThat(first.type()).isEqualTo("thank-you card");
        assertThat(first.low()).isGreaterThan(3);
        assertThat(
                        correlate(PLAIN, "delivery", "return visit").findings().stream()
                                .filter(finding -> "thank-you card".equals(finding.type())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.high()).isLessThan(first.low()));
    }

    @Test
    void failedPaymentsAndMobilesGoAgainstBuying() {
        List<Finding> findings =
                correlate(PLANTED, "checkout started", "purchase", "device").findings();
        assertThat(findings.get(0).type()).isEqualTo("payment failed");
        assertThat(findings.get(1).value()).isEqualTo("mobile");
        assertThat(findings.subList(0, 2)).allSatisfy(it -> assertThat(it.high()).isLessThan(0.1));
    }

    private static Correlation correlate(
            JourneyIndex log, String from, String to, String... properties) {
        CorrelationOptions options =
                new CorrelationOptions(FunnelOptions.ofSteps(from, to), List.of(properties), null);
        return DRIVER.run(
                new CorrelationKernel(options.request(new Funnels(DRIVER), log, ZoneOffset.UTC)),
                log);
    }

    private static JourneyIndex index(boolean planted) {
        IndexBuilder builder = new IndexBuilder(List.of("device"));
        SampleLog.generate(new SampleSettings(1, 20_000, planted), builder);
        return builder.build();
    }
}
