package dev.waymark.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class PropertyNamesTest {
    private static final List<String> SHARED = List.of("plan", "city", "never");

    private final PropertyNames names = new PropertyNames();

    @Test
    void knowsNoNameBeforeAnyEvent() {
        assertThat(names.list()).isEmpty();
        names.accept(Event.of("ann", 0, "visit"));
        assertThat(names.list()).isEmpty();
    }

    @Test
    void namesWhatAnyEventHasAndNotWhatIsOnlyAColumn() {
        names.accept(event(null, Properties.of(SHARED, values("basic", null))));
        names.accept(event(null, Properties.of(SHARED, values("pro", null))));
        assertThat(names.list()).containsExactly("plan");

        names.accept(event(12.5, Properties.of(SHARED, values(null, "Riga"))));
        assertThat(names.list()).containsExactly("city", "plan", "value");
    }

    @Test
    void takesEventsThatShareNoNames() {
        names.accept(event(null, Properties.of(List.of("plan"), new String[] {"pro"})));
        names.accept(event(null, Properties.of(List.of("city", "plan"), new String[] {"", "x"})));
        names.accept(event(null, Properties.of(List.of("plan"), new String[] {"pro"})));
        assertThat(names.list()).containsExactly("city", "plan");
    }

    @Test
    void namesTheFieldsOfTheEventItself() {
        names.accept(new Event("ann", 0, "visit", "web", null, "till", "7", Properties.NONE));
        assertThat(names.list()).containsExactly("channel", "id", "source");
    }

    private static @Nullable String[] values(@Nullable String plan, @Nullable String city) {
        return new @Nullable String[] {plan, city, null};
    }

    private static Event event(@Nullable Double value, Properties properties) {
        return new Event("ann", 0, "visit", null, value, null, null, properties);
    }
}
