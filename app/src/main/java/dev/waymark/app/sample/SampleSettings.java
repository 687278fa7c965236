package dev.waymark.app.sample;

import static dev.waymark.engine.fault.JourneyException.require;

/**
 * What sample log to make. Equal settings make equal logs, on every machine.
 *
 * @param seed any number
 * @param customers from 1 to 1,000,000
 * @param planted whether the truths of {@link Truth} are in the log; without them waits, losses and
 *     habits are the same for everybody and all year
 */
public record SampleSettings(long seed, int customers, boolean planted) {
    /** 20,000 customers with everything planted: the log of the documentation and the demo. */
    public static final SampleSettings DEFAULT = new SampleSettings(1, 20_000, true);

    public SampleSettings {
        require(
                1 <= customers && customers <= 1_000_000,
                "customers (%d) must be from 1 to 1000000.",
                customers);
    }
}
