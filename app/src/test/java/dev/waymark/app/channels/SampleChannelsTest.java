package dev.waymark.app.channels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.pressure.PressureOptions;
import dev.waymark.app.sample.SampleLog;
import dev.waymark.app.sample.SampleSettings;
import dev.waymark.app.scorecard.ScorecardOptions;
import dev.waymark.engine.channels.Channels;
import dev.waymark.engine.channels.ChannelsKernel;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.pressure.Pressure;
import dev.waymark.engine.pressure.PressureKernel;
import dev.waymark.engine.scorecard.Scorecard;
import dev.waymark.engine.scorecard.ScorecardKernel;
import dev.waymark.engine.statistics.Rate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What is planted in the sample log is found with nothing but guesses, and ranked first. */
class SampleChannelsTest {
    private static final JourneyIndex PLANTED = index(true);
    private static final JourneyIndex PLAIN = index(false);

    @Test
    void unansweredEmailsAreTheFirstOrSecondRepeatContact() {
        List<Channels.Repeat> pairs = channels(PLANTED).repeats().pairs();
        assertThat(pairs.subList(0, 2))
                .extracting(pair -> pair.from() + " > " + pair.to())
                .containsExactlyInAnyOrder("phone > phone", "e-mail > phone");
        Channels.Repeat first =
                pairs.stream()
                        .filter(pair -> pair.from().equals("e-mail"))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.to()).isEqualTo("phone");
        assertThat(first.share()).isBetween(0.4, 0.55);
        assertThat(first.waiting().median()).isBetween(Duration.ofHours(12), Duration.ofHours(48));
    }

    @Test
    void unansweredEmailsAreTheFirstLostHandOff() {
        Channels.Lost lost = channels(PLANTED).lost();
        assertThat(lost.pairs().getFirst().from()).isEqualTo("e-mail");
        assertThat(lost.pairs().getFirst().to()).isEqualTo("phone");
        assertThat(channels(PLAIN).lost().pairs())
                .noneMatch(pair -> pair.from().equals("e-mail") && pair.to().equals("phone"));
    }

    @Test
    void theTwoHoursOfMondayChatsRankFirstAndSecond() {
        List<Scorecard.Slot> slots = scorecard(PLANTED).slots();
        assertThat(slots.subList(0, 2))
                .allSatisfy(
                        slot -> {
                            assertThat(slot.channel()).isEqualTo("chat");
                            assertThat(slot.weekday()).isEqualTo(1);
                            assertThat(slot.hour()).isBetween(12, 13);
                            assertThat(share(slot.abandoned())).isGreaterThan(0.35);
                            assertThat(Objects.requireNonNull(slot.p())).isLessThan(1e-9);
                            assertThat(Objects.requireNonNull(slot.waiting()).median())
                                    .isGreaterThan(Duration.ofMinutes(20));
                        });
        assertThat(Objects.requireNonNull(slots.get(2).p())).isGreaterThan(0.05);
        assertThat(scorecard(PLAIN).slots())
                .filteredOn(slot -> slot.p() != null)
                .allSatisfy(
                        slot -> assertThat(Objects.requireNonNull(slot.p())).isGreaterThan(0.01));
    }

    @Test
    void almostHalfOfTheEmailsStayUnanswered() {
        Scorecard.Channel mail =
                scorecard(PLANTED).channels().stream()
                        .filter(channel -> channel.channel().equals("e-mail"))
                        .findFirst()
                        .orElseThrow();
        assertThat(share(mail.answered())).isBetween(0.5, 0.6);
        assertThat(share(mail.opened())).isBetween(0.8, 0.95);
        assertThat(mail.clicked()).isNull();
    }

    @Test
    void nobodyOptsOutInTheSampleAndSoNoRateIsShown() {
        Pressure pressure =
                LocalDriver.onThreads(1)
                        .run(
                                new PressureKernel(
                                        PressureOptions.DEFAULTS.request(PLANTED, SampleLog.ZONE)),
                                PLANTED);
        assertThat(pressure.outgoing().names()).containsExactly("quote sent");
        assertThat(pressure.levels()).hasSize(1);
        assertThat(pressure.levels().getFirst().optedOut()).isNull();
        assertThat(share(pressure.levels().getFirst().exited())).isBetween(0.1, 0.3);
    }

    private static double share(@Nullable Rate rate) {
        return Objects.requireNonNull(rate).share();
    }

    private static Channels channels(JourneyIndex index) {
        return LocalDriver.onThreads(1)
                .run(
                        new ChannelsKernel(ChannelsOptions.DEFAULTS.request(index, SampleLog.ZONE)),
                        index);
    }

    private static Scorecard scorecard(JourneyIndex index) {
        return LocalDriver.onThreads(1)
                .run(
                        new ScorecardKernel(
                                ScorecardOptions.DEFAULTS.request(index, SampleLog.ZONE)),
                        index);
    }

    private static JourneyIndex index(boolean planted) {
        IndexBuilder builder = new IndexBuilder(List.of());
        SampleLog.generate(new SampleSettings(1, 20_000, planted), builder);
        return builder.build();
    }
}
