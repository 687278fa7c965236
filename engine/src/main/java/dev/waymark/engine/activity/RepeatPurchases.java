package dev.waymark.engine.activity;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How many customers bought again.
 *
 * @param definition what was counted, in English
 * @param horizon how soon the second purchase must follow the first
 * @param customers those whose first purchase is at least a horizon old
 * @param repeated those of them with a second purchase within the horizon
 * @param rate repeated ÷ customers, from 0 to 1; null without customers
 * @param tooRecent customers whose first purchase is younger, who are not counted yet
 * @param timeToSecond from the first to the second purchase of those who repeated; null without any
 */
public record RepeatPurchases(
        String definition,
        Duration horizon,
        long customers,
        long repeated,
        @Nullable Double rate,
        long tooRecent,
        @Nullable DurationSummary timeToSecond) {}
