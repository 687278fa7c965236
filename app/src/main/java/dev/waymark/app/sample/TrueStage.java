package dev.waymark.app.sample;

import java.util.List;

/**
 * A stage that the sample's customers really go through.
 *
 * @param name as the documentation calls it
 * @param types all types of events that happen in it, in their usual order; in no other stage
 */
public record TrueStage(String name, List<String> types) {
    public TrueStage {
        types = List.copyOf(types);
    }
}
