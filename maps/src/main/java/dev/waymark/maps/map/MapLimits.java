package dev.waymark.maps.map;

import dev.waymark.engine.fault.JourneyException;

/** How much a map may hold. */
public final class MapLimits {
    /** The most stages. */
    public static final int STAGES = 200;

    /** The most steps. */
    public static final int STEPS = 5_000;

    /** The most cards. */
    public static final int CARDS = 10_000;

    /** The most lanes. */
    public static final int LANES = 60;

    /** The most personas. */
    public static final int PERSONAS = 50;

    /** The most curves. */
    public static final int CURVES = 100;

    /** The most points on all curves together. */
    public static final int POINTS = 20_000;

    /** The most links. */
    public static final int LINKS = 2_000;

    private MapLimits() {}

    /**
     * Fails if there are more things than a map may have.
     *
     * @param what in the plural, for the fault
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE
     */
    public static void require(String what, int count, int most) {
        JourneyException.require(
                count <= most,
                "the map has %d %s and may have %d. Split it into several maps.",
                count,
                what,
                most);
    }
}
