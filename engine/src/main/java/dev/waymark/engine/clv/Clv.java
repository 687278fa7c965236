package dev.waymark.engine.clv;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What customers will still buy within a horizon, and what it is worth.
 *
 * @param definition what was computed, in English
 * @param model {@code BG/NBD}
 * @param parameters of the model of purchases
 * @param logLikelihood of these parameters, natural logarithm
 * @param convergence whether the parameters may be trusted as the best ones
 * @param spending the model of values; null if there is none
 * @param noSpending why there is none, in English; null if there is one
 * @param noSpendingCode the same for programs, such as {@code VALUES_TOO_FEW}; null if there is one
 * @param newCustomer what to expect of somebody who buys for the first time now
 * @param total over all customers, also those that a limit leaves out of the list
 * @param deciles tenths of the customers, those who are worth most first; empty below ten customers
 * @param customers most value first, without values most expected purchases first; ties by name
 */
public record Clv(
        String definition,
        String model,
        Parameters parameters,
        double logLikelihood,
        Convergence convergence,
        @Nullable Spending spending,
        @Nullable String noSpending,
        @Nullable String noSpendingCode,
        NewCustomer newCustomer,
        Total total,
        List<Decile> deciles,
        List<Customer> customers) {
    public Clv {
        deciles = List.copyOf(deciles);
        customers = List.copyOf(customers);
    }

    /** The same with the first customers only. */
    public Clv first(int limit) {
        return customers.size() <= limit ? this : with(customers.subList(0, limit));
    }

    /** The same with other names of the customers. */
    public Clv named(UnaryOperator<String> names) {
        return with(
                customers.stream()
                        .map(
                                it ->
                                        new Customer(
                                                names.apply(it.customer()),
                                                it.expectedPurchases(),
                                                it.alive(),
                                                it.value()))
                        .toList());
    }

    private Clv with(List<Customer> others) {
        return new Clv(
                definition,
                model,
                parameters,
                logLikelihood,
                convergence,
                spending,
                noSpending,
                noSpendingCode,
                newCustomer,
                total,
                deciles,
                others);
    }

    /**
     * Of BG/NBD.
     *
     * @param r shape of the purchase rates, above zero
     * @param alpha their scale, in units of time
     * @param a first parameter of the chance to drop out
     * @param b its second parameter
     */
    public record Parameters(double r, double alpha, double a, double b) {}

    /**
     * How the best parameters were found.
     *
     * @param converged whether the search settled inside its bounds and from at least two starts at
     *     the same likelihood
     * @param reason why not, in English; null if it did
     * @param reasonCode the same for programs, such as {@code MODEL_UNSETTLED}; null if it did
     * @param starts how many points it began from
     * @param agreeing from how many of them it came to the same likelihood
     */
    public record Convergence(
            boolean converged,
            @Nullable String reason,
            @Nullable String reasonCode,
            int starts,
            int agreeing) {}

    /**
     * The Gamma–Gamma model of values.
     *
     * @param parameters p, q and γ
     * @param customers with a repeat purchase of a value above zero, from whom it was estimated
     * @param correlation between frequency and value over them, from −1 to 1; the model assumes
     *     none; null if one of them does not vary
     * @param meanValue of a purchase over all customers
     */
    public record Spending(
            SpendingParameters parameters,
            double logLikelihood,
            Convergence convergence,
            long customers,
            @Nullable Double correlation,
            double meanValue) {}

    /**
     * Of Gamma–Gamma.
     *
     * @param p shape of a customer's values
     * @param q shape over customers, above 1
     * @param gamma scale over customers
     */
    public record SpendingParameters(double p, double q, double gamma) {}

    /**
     * A customer of whom nothing is known but the first purchase.
     *
     * @param expectedPurchases further ones within the horizon
     * @param value of the first purchase and the further ones, each at the mean value; null without
     *     a model of values
     */
    public record NewCustomer(double expectedPurchases, @Nullable Double value) {}

    /**
     * Over all customers.
     *
     * @param customers who bought at least once
     * @param repeatPurchases made so far
     * @param alive expected number of customers who may still buy
     * @param value null without a model of values
     */
    public record Total(
            long customers,
            long repeatPurchases,
            double expectedPurchases,
            double alive,
            @Nullable Double value) {}

    /**
     * A tenth of the customers.
     *
     * @param decile 1 for the best, to 10
     * @param value null without a model of values
     * @param share of the total value; of the total expected purchases without a model of values
     */
    public record Decile(
            int decile,
            long customers,
            double expectedPurchases,
            @Nullable Double value,
            double share) {}

    /**
     * One customer.
     *
     * @param expectedPurchases within the horizon, zero or more
     * @param alive chance that they may still buy, from 0 to 1; 1 for those who bought once
     * @param value expected purchases × their expected mean value; null without a model of values
     */
    public record Customer(
            String customer, double expectedPurchases, double alive, @Nullable Double value) {}
}
