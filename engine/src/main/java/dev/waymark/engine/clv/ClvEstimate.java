package dev.waymark.engine.clv;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.fault.Refusal;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.time.DurationText;

import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Estimates BG/NBD and, if values are known, Gamma–Gamma by maximum likelihood, and tells what to
 * expect of each customer. Deterministic.
 *
 * <p>Cost: some hundred evaluations of the likelihood, each O(distinct histories). Starts are tried
 * on at most {@value #ROUGH} customers, evenly picked; the best is followed with all.
 */
public final class ClvEstimate {
    /** The fewest customers that the models are estimated from. */
    public static final int FEWEST = 20;

    private static final int ROUGH = 20_000;
    private static final int DECILES = 10;
    private static final double MILLIS_A_DAY = 86_400_000.0;

    private final Duration horizon;
    private final CancelSignal cancel;

    /**
     * Estimates over a horizon.
     *
     * @param horizon how far ahead purchases are expected, above zero
     */
    public ClvEstimate(Duration horizon, CancelSignal cancel) {
        require(
                horizon.toMillis() > 0,
                "horizon (%s) must be above zero. Give one such as \"52w\".",
                DurationText.format(horizon));
        this.horizon = horizon;
        this.cancel = cancel;
    }

    /**
     * The estimate.
     *
     * @throws JourneyException TOO_FEW_PURCHASES (DATA) if there are fewer than {@link #FEWEST}
     *     customers, or nobody bought again; NO_TIME (DATA) if nobody was watched for any time
     */
    public Clv of(Purchases purchases) {
        List<PurchaseHistory> histories = purchases.histories();
        long repeats = histories.stream().mapToLong(PurchaseHistory::frequency).sum();
        if (histories.size() < FEWEST || repeats == 0) {
            throw JourneyException.data(
                    "TOO_FEW_PURCHASES",
                    "%,d customers bought, %,d times again; the model needs at least %d customers"
                            + " and repeat purchases. %s",
                    histories.size(),
                    repeats,
                    FEWEST,
                    purchases.isTable()
                            ? "Check which columns are read, or give a table of more customers."
                            : "Check the type of the purchase event, or take a longer log.");
        }
        if (histories.stream().allMatch(history -> history.age() == 0)) {
            throw JourneyException.data(
                    "NO_TIME",
                    "all %,d customers have a T of 0, so that nobody was watched for any time. Give"
                            + " the time from the first purchase to the end of observation.",
                    histories.size());
        }
        Likelihood.Fit fit = fitPurchases(histories, repeats);
        double[] found = fit.parameters();
        BgNbd model = new BgNbd(found[0], found[1], found[2], found[3]);
        ValueModel values = ValueModel.of(histories, cancel);
        double time = horizon.toMillis() / MILLIS_A_DAY / purchases.unit().days();
        List<Clv.Customer> customers = customers(histories, model, values.model(), time);
        return new Clv(
                definition(purchases.unit()),
                "BG/NBD",
                new Clv.Parameters(found[0], found[1], found[2], found[3]),
                fit.logLikelihood(),
                fit.convergence(),
                values.spending(),
                values.reason() == null ? null : values.reason().text(),
                values.reason() == null ? null : values.reason().code(),
                newCustomer(model, values.spending(), time),
                total(customers, repeats),
                deciles(customers),
                customers);
    }

    private Likelihood.Fit fitPurchases(List<PurchaseHistory> histories, long repeats) {
        double time = histories.stream().mapToDouble(PurchaseHistory::age).sum();
        double scale = time / repeats;
        List<double[]> starts = new ArrayList<>();
        for (double[] shape : new double[][] {{0.25, 1, 3}, {0.7, 0.5, 4}, {2, 1.5, 2}}) {
            starts.add(new double[] {shape[0], shape[0] * scale / 2, shape[1], shape[2]});
        }
        var exact = BgNbd.logLikelihood(histories);
        var rough = histories.size() <= ROUGH ? exact : BgNbd.logLikelihood(picked(histories));
        return new Likelihood(cancel).maximise(rough, exact, starts);
    }

    private static Clv.NewCustomer newCustomer(
            BgNbd model, Clv.@Nullable Spending spending, double time) {
        double expected = model.expected(new PurchaseHistory("", 0, 0, 0, null), time);
        return new Clv.NewCustomer(
                expected, spending == null ? null : (1 + expected) * spending.meanValue());
    }

    static List<PurchaseHistory> picked(List<PurchaseHistory> histories) {
        int every = (histories.size() + ROUGH - 1) / ROUGH;
        return IntStream.range(0, histories.size())
                .filter(i -> i % every == 0)
                .mapToObj(histories::get)
                .toList();
    }

    private static List<Clv.Customer> customers(
            List<PurchaseHistory> histories,
            BgNbd model,
            @Nullable GammaGamma values,
            double time) {
        List<Clv.Customer> customers = new ArrayList<>(histories.size());
        for (PurchaseHistory history : histories) {
            double expected = model.expected(history, time);
            customers.add(
                    new Clv.Customer(
                            history.customer(),
                            expected,
                            model.alive(history),
                            values == null ? null : expected * values.expected(history)));
        }
        customers.sort(
                Comparator.comparingDouble((Clv.Customer customer) -> -worth(customer))
                        .thenComparing(Clv.Customer::customer));
        return customers;
    }

    private static double worth(Clv.Customer customer) {
        Double value = customer.value();
        return value == null ? customer.expectedPurchases() : value;
    }

    private static Clv.Total total(List<Clv.Customer> customers, long repeats) {
        return new Clv.Total(
                customers.size(),
                repeats,
                customers.stream().mapToDouble(Clv.Customer::expectedPurchases).sum(),
                customers.stream().mapToDouble(Clv.Customer::alive).sum(),
                value(customers));
    }

    private static @Nullable Double value(List<Clv.Customer> customers) {
        return customers.getFirst().value() == null
                ? null
                : customers.stream().mapToDouble(ClvEstimate::worth).sum();
    }

    private static List<Clv.Decile> deciles(List<Clv.Customer> customers) {
        double all = customers.stream().mapToDouble(ClvEstimate::worth).sum();
        List<Clv.Decile> deciles = new ArrayList<>();
        for (int decile = 1; decile <= DECILES && all > 0; decile++) {
            List<Clv.Customer> tenth =
                    customers.subList(
                            (int) ((long) customers.size() * (decile - 1) / DECILES),
                            (int) ((long) customers.size() * decile / DECILES));
            deciles.add(
                    new Clv.Decile(
                            decile,
                            tenth.size(),
                            tenth.stream().mapToDouble(Clv.Customer::expectedPurchases).sum(),
                            value(tenth),
                            tenth.stream().mapToDouble(ClvEstimate::worth).sum() / all));
        }
        return deciles;
    }

    private String definition(Purchases.Unit unit) {
        return ("BG/NBD by maximum likelihood, times in %ss; purchases of one day count as one."
                        + " Expected purchases and value lie within %s after the end of"
                        + " observation; value = expected purchases × expected mean value"
                        + " (Gamma–Gamma), not discounted. The chance to be alive is no churn"
                        + " score: customers who bought once get 1. Rank by expected purchases.")
                .formatted(unit.text(), DurationText.format(horizon));
    }

    /**
     * The model of values, or why there is none.
     *
     * @param model null if there is none
     * @param spending null if there is none
     * @param reason null if there is one
     */
    private record ValueModel(
            @Nullable GammaGamma model, Clv.@Nullable Spending spending, @Nullable Refusal reason) {
        static ValueModel of(List<PurchaseHistory> histories, CancelSignal cancel) {
            List<PurchaseHistory> valued = histories.stream().filter(ValueModel::isValued).toList();
            if (histories.stream().allMatch(history -> history.value() == null)) {
                return new ValueModel(
                        null,
                        null,
                        new Refusal("VALUES_MISSING", "No repeat purchase states a value."));
            }
            if (valued.size() < FEWEST) {
                return new ValueModel(
                        null,
                        null,
                        new Refusal(
                                "VALUES_TOO_FEW",
                                ("Only %d customers have repeat purchases of a value above zero;"
                                                + " the model needs %d.")
                                        .formatted(valued.size(), FEWEST)));
            }
            double[] means = valued.stream().mapToDouble(ValueModel::mean).toArray();
            double[] counts = valued.stream().mapToDouble(PurchaseHistory::frequency).toArray();
            double mean = IntStream.range(0, means.length).mapToDouble(i -> means[i]).sum();
            mean /= means.length;
            var exact = GammaGamma.logLikelihood(valued);
            var rough = valued.size() <= ROUGH ? exact : GammaGamma.logLikelihood(picked(valued));
            Likelihood.Fit fit =
                    new Likelihood(cancel)
                            .maximise(
                                    rough,
                                    exact,
                                    List.of(
                                            new double[] {1, 2, mean},
                                            new double[] {5, 3, mean / 2},
                                            new double[] {10, 8, mean}));
            double[] found = fit.parameters();
            GammaGamma model = new GammaGamma(found[0], found[1], found[2]);
            Double meanValue = model.meanValue();
            if (meanValue == null) {
                return new ValueModel(
                        null,
                        null,
                        new Refusal(
                                "VALUES_TOO_WIDE",
                                "The values spread so widely over customers that the model has no"
                                        + " mean."));
            }
            double correlation = new PearsonsCorrelation().correlation(counts, means);
            return new ValueModel(
                    model,
                    new Clv.Spending(
                            new Clv.SpendingParameters(found[0], found[1], found[2]),
                            fit.logLikelihood(),
                            fit.convergence(),
                            valued.size(),
                            Double.isNaN(correlation) ? null : correlation,
                            meanValue),
                    null);
        }

        private static boolean isValued(PurchaseHistory history) {
            return history.frequency() > 0 && mean(history) > 0;
        }

        private static double mean(PurchaseHistory history) {
            Double mean = history.value();
            return mean == null ? 0 : mean;
        }
    }
}
