package dev.waymark.app.consent;

import java.util.Map;

/**
 * What people wrote down about consent, and what analyses need, of all workspaces, apart from each
 * other. Every change is durable on return. Safe for several threads.
 */
public interface ConsentStore {
    /** For each customer that something was written down of, what, by purpose. */
    Map<String, Map<String, Consent>> written(String workspace);

    /** Writes down what a customer said of a purpose, in place of what was written before. */
    void write(String workspace, String customer, Consent consent);

    /**
     * Removes all that was written down of some customer.
     *
     * @return how many purposes
     */
    int remove(String workspace, String customer);

    /** Which purpose each analysis needs; {@value Consents#ALL} stands for all. */
    Map<String, String> required(String workspace);

    /** Lays down which purposes are needed, in place of those before. */
    void require(String workspace, Map<String, String> required);
}
