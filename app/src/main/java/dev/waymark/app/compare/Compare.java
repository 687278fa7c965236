package dev.waymark.app.compare;

import dev.waymark.app.funnel.FunnelOptions;
import dev.waymark.app.funnel.Funnels;
import dev.waymark.app.segments.FilterNames;
import dev.waymark.engine.compare.Comparing;
import dev.waymark.engine.compare.Comparison;
import dev.waymark.engine.compare.Further;
import dev.waymark.engine.compare.GroupKernel;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.funnel.FunnelKernel;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.predicate.FilterKernel;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.retention.RetentionKernel;
import dev.waymark.engine.survival.SurvivalKernel;
import dev.waymark.engine.survival.SurvivalRequest;
import dev.waymark.engine.trends.meters.contacts.RepeatContactKernel;
import dev.waymark.engine.trends.metrics.ContactMetric;
import dev.waymark.engine.variants.VariantsKernel;

import java.time.ZoneId;

/** Compares two segments of a log. Immutable, safe for several threads. */
public final class Compare {
    private final LocalDriver driver;
    private final Funnels funnels;

    /** Comparisons that run on a driver. */
    public Compare(LocalDriver driver) {
        this.driver = driver;
        this.funnels = new Funnels(driver);
    }

    /**
     * The comparison. Cost: the filters, then a process map, the variants, the retention and, where
     * asked for or there, a funnel, the survival and the repeat contacts of each group.
     *
     * @param index must carry the request's properties
     * @param zone of times in the funnel that name none
     * @throws JourneyException UNKNOWN_TYPE, UNKNOWN_PROPERTY or UNKNOWN_VALUE if the log lacks
     *     what a condition names; CANCELLED; as {@link Funnels#request}
     */
    public Comparison compare(
            CompareRequest request, JourneyIndex index, ZoneId zone, CancelSignal cancel) {
        FilterNames.checkTyped(request.a(), index);
        FilterNames.checkTyped(request.second(), index);
        JourneyIndex a = FilterKernel.select(driver, request.a(), index, cancel);
        JourneyIndex b = FilterKernel.select(driver, request.second(), index, cancel);
        long overlap =
                request.b() == null
                        ? 0
                        : FilterKernel.select(driver, request.second(), a, cancel).customers();
        return new Comparing(
                        counted(request, request.a(), a, zone, cancel),
                        counted(request, request.second(), b, zone, cancel),
                        overlap,
                        request.confidence(),
                        request.correction(),
                        request.limit())
                .compare();
    }

    private Comparing.Counted counted(
            CompareRequest request,
            JourneyFilter filter,
            JourneyIndex group,
            ZoneId zone,
            CancelSignal cancel) {
        FunnelOptions options = request.funnel();
        FunnelKernel.Timed funnel =
                options == null
                        ? null
                        : driver.run(
                                new FunnelKernel(funnels.request(options, group, zone)).timed(),
                                group,
                                cancel);
        return new Comparing.Counted(
                filter.text(),
                driver.run(new GroupKernel(request.range()), group, cancel),
                driver.run(new VariantsKernel(request.range(), VariantsKernel.ALL), group, cancel),
                funnel,
                further(request, group, zone, cancel));
    }

    private Further further(
            CompareRequest request, JourneyIndex group, ZoneId zone, CancelSignal cancel) {
        FurtherOptions.Request asked = request.further().request(group, request.range(), zone);
        SurvivalRequest survival = asked.survival();
        ContactMetric.RepeatContact contacts = asked.contacts();
        return new Further(
                driver.run(new RetentionKernel(asked.retention()), group, cancel),
                survival == null
                        ? null
                        : new Further.Timed(
                                survival.definition(),
                                driver.run(
                                        new SurvivalKernel(survival).lifetimes(), group, cancel)),
                contacts == null
                        ? null
                        : new Further.Contacts(
                                contacts.meaningOfAll(),
                                driver.run(
                                        new RepeatContactKernel(contacts, request.range()),
                                        group,
                                        cancel)));
    }
}
