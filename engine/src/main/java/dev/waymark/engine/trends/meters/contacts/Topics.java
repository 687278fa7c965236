package dev.waymark.engine.trends.meters.contacts;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.trends.meters.MeterSetting;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Which topics the journey that is read has touched. Topics of earlier journeys are told by their
 * number, so that nothing is cleared.
 */
final class Topics {
    private final int column;
    private final int[] journeyOf;
    private int[] touched = new int[8];
    private int touchedCount;
    private int journey;

    /**
     * No topic touched.
     *
     * @param topic the property that says it; null if all events are of the same
     */
    Topics(@Nullable String topic, MeterSetting setting) {
        column = topic == null ? -1 : setting.properties().indexOf(topic);
        journeyOf = new int[topic == null ? 1 : setting.index().property(topic).size()];
    }

    /** How many topics there are; 0 is that of events that do not say. */
    int size() {
        return journeyOf.length;
    }

    /** Begins another journey. */
    void begin() {
        journey++;
        touchedCount = 0;
    }

    /** The topic of an event. */
    int of(Journey read, int place) {
        return column < 0 ? 0 : read.property(column)[place];
    }

    /** Whether an event of a topic belongs to no other one: there are topics, and it says none. */
    boolean isUntold(int topic) {
        return column >= 0 && topic == 0;
    }

    /** Touches a topic; returns whether the journey had not done so before. */
    boolean isNew(int topic) {
        if (journeyOf[topic] == journey) {
            return false;
        }
        journeyOf[topic] = journey;
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedCount);
        }
        touched[touchedCount++] = topic;
        return true;
    }

    /** How many topics the journey has touched. */
    int touched() {
        return touchedCount;
    }

    /** One of them, in the order in which they were touched. */
    int touched(int i) {
        return touched[i];
    }
}
