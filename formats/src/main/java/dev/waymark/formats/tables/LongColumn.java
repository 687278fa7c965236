package dev.waymark.formats.tables;

import dev.waymark.formats.labels.Labels;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of the long form, in the order in which they are written. */
enum LongColumn {
    STAGE("stage", "phase", "stufe"),
    STEP("step", "activity", "task"),
    LANE("lane", "row", "swimlane", "category"),
    LANE_NAME("lane name"),
    TEXT("text", "card", "content of card", "comment"),
    EVIDENCE("evidence"),
    SOURCE("source"),
    DATE("date"),
    N("n"),
    COLOR("color", "colour"),
    CHANNEL("channel"),
    FORM("form"),
    OWNER("owner"),
    INITIATOR("initiator"),
    MESSAGE("message"),
    CONTENT("content"),
    MESSAGE_CHANNEL("message channel"),
    TOOL("tool"),
    MESSAGE_OWNER("message owner"),
    METRIC("metric"),
    METRIC_VALUE("metric value"),
    UNIT("unit"),
    PERSONA("persona", "actor"),
    CURVE("curve"),
    VALUE("value", "score");

    private final String text;
    private final Set<String> others;

    LongColumn(String text, String... others) {
        this.text = text;
        this.others = Set.of(others);
    }

    /** The head that is written. */
    String text() {
        return text;
    }

    /** The column of a head, also in other words or in another language; empty if unknown. */
    static Optional<LongColumn> of(String head) {
        String wanted = head.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Optional<LongColumn> own =
                Arrays.stream(values())
                        .filter(c -> c.text.equals(wanted) || c.others.contains(wanted))
                        .findFirst();
        return own.isPresent()
                ? own
                : Labels.find("word.", wanted)
                        .map(word -> word.equals("card") ? "text" : word)
                        .flatMap(
                                word ->
                                        Arrays.stream(values())
                                                .filter(c -> c.text.equals(word))
                                                .findFirst());
    }
}
