package dev.waymark.app.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.sessions.SessionsOptions;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.paths.PathsRequest;
import dev.waymark.engine.sessions.SessionsRequest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

class PathsOptionsTest {
    private static final JourneyIndex LOG = log();

    private static JourneyIndex log() {
        IndexBuilder builder = new IndexBuilder(List.of());
        builder.accept(Event.of("ann", 0, "order"));
        return builder.build();
    }

    @Test
    void takesTheDefaultForWhatIsNotGiven() {
        assertThat(options(null, null, null).request(LOG, ZoneOffset.UTC))
                .isEqualTo(PathsRequest.DEFAULTS);
        assertThat(new SessionsOptions(null, null, null, null, null).request(LOG, ZoneOffset.UTC))
                .isEqualTo(SessionsRequest.DEFAULTS);
    }

    @Test
    void readsNoneAsNoSplitting() {
        assertThat(options(null, null, "none").request(LOG, ZoneOffset.UTC).gap()).isNull();
    }

    @Test
    void proposesTheTypeThatWasMeant() {
        assertThatThrownBy(() -> options("ordr", null, null).request(LOG, ZoneOffset.UTC))
                .hasMessage(
                        "from \"ordr\" is no type of event in the log. Did you mean \"order\"?");
    }

    @Test
    void refusesAGapWithoutUnitAndAnOccurrenceOfNothing() {
        assertThatThrownBy(() -> options(null, null, "30").request(LOG, ZoneOffset.UTC))
                .hasMessage(
                        "gap \"30\" has no unit. Give one of ms, s, m, h, d, w, for example"
                                + " \"30m\" or \"30h\".");
        assertThatThrownBy(() -> options(null, "all", null).request(LOG, ZoneOffset.UTC))
                .hasMessage(
                        "occurrence says which events begin a path, but neither from nor to is"
                                + " given. Add one of them, or leave it out.");
        assertThatThrownBy(() -> options("order", "last", null).request(LOG, ZoneOffset.UTC))
                .hasMessage("occurrence \"last\" must be one of \"first\", \"all\".");
    }

    private static PathsOptions options(
            @Nullable String from, @Nullable String occurrence, @Nullable String gap) {
        return new PathsOptions(from, null, occurrence, null, null, gap, null, null, null);
    }
}
