package dev.waymark.app.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.channels.ChannelsRequest;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

class ChannelsOptionsTest {
    @Test
    void guessesWhatIsNotGivenAndSaysSo() {
        ChannelsRequest request = ChannelsOptions.DEFAULTS.request(index(), ZoneOffset.UTC);
        assertThat(request.contacts().names()).containsExactly("support call");
        assertThat(request.contacts().guessed()).isTrue();
        assertThat(request.resolving().names()).containsExactly("ticket closed");
        assertThat(request.digital().names()).containsExactly("web");
        assertThat(request.physical().names()).containsExactly("phone");
        assertThat(request.window()).isEqualTo(Duration.ofHours(72));
    }

    @Test
    void aGivenRoleTakesATypeOutOfTheOtherGuess() {
        ChannelsRequest request =
                options(List.of("ticket closed"), null, null, null)
                        .request(index(), ZoneOffset.UTC);
        assertThat(request.contacts().names()).containsExactly("ticket closed");
        assertThat(request.contacts().guessed()).isFalse();
        assertThat(request.resolving().names()).isEmpty();
    }

    @Test
    void noneMeansNoType() {
        ChannelsRequest request =
                options(null, List.of("none"), null, null).request(index(), ZoneOffset.UTC);
        assertThat(request.resolving().names()).isEmpty();
        assertThat(request.resolving().guessed()).isFalse();
    }

    @Test
    void readsStages() {
        ChannelsRequest request =
                options(null, null, null, List.of("use=support call, ticket closed"))
                        .request(index(), ZoneOffset.UTC);
        assertThat(request.stages())
                .containsExactly(
                        new ChannelsRequest.Stage("use", List.of("support call", "ticket closed")));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThatThrownBy(
                        () ->
                                options(List.of("suport call"), null, "72", List.of("use"))
                                        .request(index(), ZoneOffset.UTC))
                .hasMessage(
                        """
                        contacts "suport call" is no type of event in the log. Did you mean "support call"?
                        window "72" has no unit. Give one of ms, s, m, h, d, w, for example "72d" or "72w".
                        stage "use" names no types. Write it like "research=ad click,site visit".\
                        """);
    }

    private static ChannelsOptions options(
            @Nullable List<String> contacts,
            @Nullable List<String> resolving,
            @Nullable String window,
            @Nullable List<String> stages) {
        return new ChannelsOptions(
                contacts, resolving, window, null, null, null, null, stages, null, null);
    }

    private static JourneyIndex index() {
        IndexBuilder builder = new IndexBuilder(List.of());
        builder.accept(event("support call", "phone"));
        builder.accept(event("ticket closed", "web"));
        return builder.build();
    }

    private static Event event(String type, String channel) {
        return new Event("ann", 0, type, channel, null, null, null, Properties.NONE);
    }
}
