package dev.waymark.engine.funnel;

/**
 * A named bundle of switches that gives the answer of another product. Windows are not part of it.
 */
public enum FunnelPreset {
    /** The aggregate function windowFunnel: one event may fill several steps; takes modes. */
    CLICKHOUSE("clickhouse"),
    /**
     * The newest entry may do better; who runs into an excluded event is removed from all steps.
     */
    POSTHOG("posthog"),
    /** The first entry fixes the clock; events up to two seconds out of order still count. */
    MIXPANEL("mixpanel");

    private final String text;

    FunnelPreset(String text) {
        this.text = text;
    }

    /** The name in requests. */
    public String text() {
        return text;
    }
}
