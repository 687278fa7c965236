package dev.waymark.engine.funnel;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;

import java.util.List;

/** A property as a column of codes; {@code channel} is the event's own field. */
final class CodeColumn {
    private static final String CHANNEL = "channel";

    private final int property;
    private final Dictionary values;
    private int[] scratch = new int[0];

    /**
     * A column.
     *
     * @param columns the properties that the scan reads, to which this one is added if it is new
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_PROPERTY if the index does not
     *     carry it
     */
    CodeColumn(String name, JourneyIndex index, List<String> columns) {
        if (name.equals(CHANNEL)) {
            property = -1;
            values = index.channels();
            return;
        }
        values = index.property(name);
        if (!columns.contains(name)) {
            columns.add(name);
        }
        property = columns.indexOf(name);
    }

    boolean isChannel() {
        return property < 0;
    }

    Dictionary values() {
        return values;
    }

    /** The code at a place of the journey. */
    int code(Journey journey, int place) {
        return isChannel() ? journey.channels()[place] : journey.property(property)[place];
    }

    /** The codes at all places of the journey. */
    int[] codes(Journey journey) {
        if (!isChannel()) {
            return journey.property(property);
        }
        if (scratch.length < journey.to()) {
            scratch = new int[2 * journey.to()];
        }
        for (int i = journey.from(); i < journey.to(); i++) {
            scratch[i] = journey.channels()[i];
        }
        return scratch;
    }
}
