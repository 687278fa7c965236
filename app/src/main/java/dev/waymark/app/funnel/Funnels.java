package dev.waymark.app.funnel;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.funnel.ConvertKernel;
import dev.waymark.engine.funnel.DropOffKernel;
import dev.waymark.engine.funnel.DropOffs;
import dev.waymark.engine.funnel.FunnelKernel;
import dev.waymark.engine.funnel.FunnelRequest;
import dev.waymark.engine.funnel.FunnelResult;
import dev.waymark.engine.funnel.FunnelWhy;
import dev.waymark.engine.funnel.WhyFinder;
import dev.waymark.engine.funnel.convert.TimeToConvert;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import java.time.ZoneId;

/**
 * Answers questions about funnels. The caller brings the index, which must carry {@link
 * FunnelOptions#properties()}. Immutable, safe for several threads.
 */
public final class Funnels {
    /** How many customers a drop-off list names if nobody says. */
    public static final int DEFAULT_LIMIT = 100;

    private final LocalDriver driver;

    /** Funnels that run on a driver. */
    public Funnels(LocalDriver driver) {
        this.driver = driver;
    }

    /**
     * What options ask for, checked against a log.
     *
     * @param zone of times that name none
     * @throws JourneyException USER, with the texts of all that is wrong, one a line
     */
    public FunnelRequest request(FunnelOptions options, JourneyIndex index, ZoneId zone) {
        return new FunnelOptionsReader(options, index, zone).read();
    }

    /**
     * Counts a funnel.
     *
     * @throws JourneyException as {@link #request}
     */
    public FunnelResult count(FunnelOptions options, JourneyIndex index, ZoneId zone) {
        return driver.run(new FunnelKernel(request(options, index, zone)), index);
    }

    /**
     * Measures the time from the first step to the last.
     *
     * @throws JourneyException as {@link #request}
     */
    public TimeToConvert timeToConvert(FunnelOptions options, JourneyIndex index, ZoneId zone) {
        return driver.run(new ConvertKernel(request(options, index, zone)), index);
    }

    /**
     * Says why a customer was counted as they were.
     *
     * @throws JourneyException as {@link #request}; UNKNOWN_CUSTOMER
     */
    public FunnelWhy why(FunnelOptions options, String customer, JourneyIndex index, ZoneId zone) {
        return new WhyFinder(request(options, index, zone), index).explain(customer);
    }

    /**
     * Lists who reached a step and not the next.
     *
     * @param step from 1 to the last but one
     * @param limit the most customers to name; the total counts all
     * @throws JourneyException as {@link #request}; INVALID_VALUE for another step or limit
     */
    public DropOffs dropOffs(
            FunnelOptions options, int step, int limit, JourneyIndex index, ZoneId zone) {
        return driver.run(new DropOffKernel(request(options, index, zone), step, limit), index);
    }
}
