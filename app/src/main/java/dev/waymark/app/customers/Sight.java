package dev.waymark.app.customers;

import java.util.function.UnaryOperator;

/**
 * What somebody may see of customers.
 *
 * @param isPersonal whether names, identifiers and what events say in words are shown
 * @param names what customers are called
 */
public record Sight(boolean isPersonal, UnaryOperator<String> names) {
    /** Everything. */
    public static final Sight PERSONAL = new Sight(true, UnaryOperator.identity());

    /** Pseudonyms, and of events their type, time, channel and value. */
    public static Sight pseudonymous(UnaryOperator<String> names) {
        return new Sight(false, names);
    }

    /** What a customer is called. */
    public String name(String customer) {
        return names.apply(customer);
    }
}
