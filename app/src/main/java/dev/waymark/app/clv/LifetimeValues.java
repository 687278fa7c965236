package dev.waymark.app.clv;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.KnownTypes;
import dev.waymark.app.options.LogOnly;
import dev.waymark.engine.clv.Clv;
import dev.waymark.engine.clv.ClvEstimate;
import dev.waymark.engine.clv.PurchaseKernel;
import dev.waymark.engine.clv.Purchases;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.InstantText;
import dev.waymark.formats.table.TextTable;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates lifetime values. The caller brings the index, with the property {@code value} if the
 * log knows it. Immutable, safe for several threads.
 */
public final class LifetimeValues {
    private static final String DEFAULT_HORIZON = "52w";

    private final LocalDriver driver;

    /** Estimates whose passes run on a driver. */
    public LifetimeValues(LocalDriver driver) {
        this.driver = driver;
    }

    /**
     * Over a log.
     *
     * @param zone whose calendar days count, and of times that name none
     * @throws JourneyException USER if an option is wrong; DATA if there are too few purchases
     */
    public Clv estimate(ClvOptions options, JourneyIndex index, ZoneId zone, CancelSignal cancel) {
        List<String> purchase = requireNonNullElse(options.purchase(), List.of());
        PurchaseKernel kernel =
                new PurchaseKernel(
                        purchase,
                        unit(options.unit()),
                        zone,
                        InstantText.range(options.since(), options.until(), zone));
        KnownTypes.check("purchase", purchase, index);
        return estimate(options, cancel).of(driver.run(kernel, index, cancel));
    }

    /**
     * Over a table {@code customer,frequency,recency,T[,value]}.
     *
     * @throws JourneyException USER if an option is wrong, or about a log; DATA if it is no such
     *     table, with everything that is wrong
     */
    public Clv estimate(ClvOptions options, TextTable table, CancelSignal cancel) {
        new LogOnly("a table of summaries")
                .option("purchase", options.purchase())
                .option("since", options.since())
                .option("until", options.until())
                .check();
        return estimate(options, cancel)
                .of(new Purchases(SummaryTables.read(table), unit(options.unit()), true));
    }

    private static ClvEstimate estimate(ClvOptions options, CancelSignal cancel) {
        return new ClvEstimate(
                DurationText.parseDays(
                        "horizon", requireNonNullElse(options.horizon(), DEFAULT_HORIZON)),
                cancel);
    }

    private static Purchases.Unit unit(@Nullable String text) {
        if (text == null) {
            return Purchases.Unit.WEEK;
        }
        return Arrays.stream(Purchases.Unit.values())
                .filter(unit -> unit.text().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "INVALID_VALUE",
                                        "unit \"%s\" must be \"day\", \"week\" or \"month\".",
                                        text));
    }
}
