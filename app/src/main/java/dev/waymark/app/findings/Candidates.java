package dev.waymark.app.findings;

import dev.waymark.app.bottlenecks.BottleneckOptions;
import dev.waymark.app.bottlenecks.BottleneckSearch;
import dev.waymark.engine.channels.Channels;
import dev.waymark.engine.channels.ChannelsKernel;
import dev.waymark.engine.channels.ChannelsRequest;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.findings.Exposure;
import dev.waymark.engine.findings.FindingScope;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.obstacles.Obstacles;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.rework.Rework;
import dev.waymark.engine.rework.ReworkKernel;
import dev.waymark.engine.roles.TypeRole;
import dev.waymark.engine.stages.Stages;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Proposes what to compare: what the other searches bring, then groups, hours and moments. */
final class Candidates {
    private static final int HOURS = 2;
    private static final int MOST_VALUES = 30;
    private static final int MOST_TYPES = 60;
    private static final double OFTEN_BEFORE = 0.05;
    private static final int[] WANDERED = {5, 10};
    private static final List<Duration> WINDOWS =
            List.of(ChannelsRequest.WINDOW, Duration.ofDays(7));

    private final LocalDriver driver;
    private final JourneyIndex index;
    private final FindingScope scope;
    private final ProcessMap map;
    private final CancelSignal cancel;
    private final List<Candidate> all = new ArrayList<>();
    private int testedElsewhere;

    Candidates(
            LocalDriver driver,
            JourneyIndex index,
            FindingScope scope,
            ProcessMap map,
            CancelSignal cancel) {
        this.driver = driver;
        this.index = index;
        this.scope = scope;
        this.map = map;
        this.cancel = cancel;
    }

    /** Comparisons that the searches made and that nothing came of. */
    int testedElsewhere() {
        return testedElsewhere;
    }

    List<Candidate> propose(double significance, List<String> properties) {
        waits(significance);
        loops();
        contacts();
        List<String> types =
                map.activities().stream()
                        .sorted(
                                Comparator.comparingLong(
                                                (ProcessMap.Activity it) -> -it.customers())
                                        .thenComparing(ProcessMap.Activity::type))
                        .map(ProcessMap.Activity::type)
                        .limit(MOST_TYPES)
                        .toList();
        wandering(types);
        for (String type : types) {
            givenUp(type);
            score(type);
            moment(type);
            hours(type);
            groups(type, CodedPredicate.CHANNEL, index.channels());
            for (String property : properties) {
                groups(type, property, index.property(property));
            }
        }
        return all;
    }

    private void waits(double significance) {
        BottleneckOptions options =
                new BottleneckOptions(
                        null,
                        null,
                        null,
                        significance,
                        null,
                        null,
                        null,
                        null,
                        text(scope.range().since()),
                        text(scope.range().until()));
        Obstacles obstacles =
                new BottleneckSearch(driver)
                        .run(options, Stages.BY_TYPE, index, ZoneOffset.UTC, cancel)
                        .obstacles();
        testedElsewhere += obstacles.tested() - obstacles.found().size();
        for (Obstacles.Obstacle it : obstacles.found()) {
            all.add(
                    new Candidate(
                            FindingKind.OBSTACLE,
                            new Exposure.Waited(it.from(), it.to(), it.threshold()),
                            it.p()));
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private void loops() {
        Rework rework =
                driver.run(
                        new ReworkKernel(
                                scope.range(),
                                BottleneckSearch.EXIT_AFTER,
                                null,
                                ReworkKernel.COMPARED),
                        index,
                        cancel);
        rework.loops().stream()
                .filter(loop -> loop.path().size() > 1)
                .filter(loop -> loop.path().stream().noneMatch(scope.goals()::contains))
                .map(loop -> new Exposure.Turned(loop.path().get(0), loop.path().get(1)))
                .distinct()
                .forEach(it -> all.add(new Candidate(FindingKind.LOOP, it)));
    }

    private void contacts() {
        ChannelsRequest guess = ChannelsRequest.guess(index);
        List<String> contacts = guess.contacts().names();
        List<String> resolving = guess.resolving().names();
        Channels channels = driver.run(new ChannelsKernel(guess), index, cancel);
        List<String> others =
                channels.lost().pairs().stream().map(Channels.Pair::to).distinct().toList();
        for (String type : contacts) {
            for (Duration window : WINDOWS) {
                for (String channel : others) {
                    again(FindingKind.HAND_OFF, type, channel, window, contacts, resolving);
                }
                again(FindingKind.REPEAT_CONTACT, type, "", window, contacts, resolving);
            }
        }
    }

    private void again(
            FindingKind kind,
            String type,
            String channel,
            Duration window,
            List<String> contacts,
            List<String> resolving) {
        all.add(
                new Candidate(
                        kind,
                        new Exposure.ContactedAgain(type, channel, contacts, resolving, window)));
    }

    private void wandering(List<String> types) {
        List<String> wandering = types.stream().filter(TypeWords::isWandering).toList();
        for (int least : WANDERED) {
            if (!wandering.isEmpty()) {
                all.add(
                        new Candidate(
                                FindingKind.WANDERING,
                                new Exposure.Wandered(wandering, least, TypeWords.SESSION)));
            }
        }
    }

    private void givenUp(String type) {
        if (!TypeRole.ABANDONED.guess(List.of(type)).names().isEmpty()) {
            map.edges().stream()
                    .filter(edge -> edge.to().equals(type) && !edge.from().equals(type))
                    .max(Comparator.comparingLong(ProcessMap.Edge::count))
                    .ifPresent(
                            edge ->
                                    all.add(
                                            new Candidate(
                                                    FindingKind.GIVEN_UP,
                                                    new Exposure.Turned(edge.from(), type))));
        }
    }

    private void score(String type) {
        double low = TypeWords.lowScore(type);
        if (!Double.isNaN(low)) {
            all.add(new Candidate(FindingKind.LOW_SCORE, new Exposure.ScoredLow(type, low)));
        }
    }

    private void moment(String type) {
        List<ProcessMap.Edge> into =
                map.edges().stream()
                        .filter(edge -> edge.to().equals(type) && !edge.from().equals(type))
                        .toList();
        long count = into.stream().mapToLong(ProcessMap.Edge::count).sum();
        List<String> before =
                into.stream()
                        .filter(edge -> edge.count() >= OFTEN_BEFORE * count)
                        .map(ProcessMap.Edge::from)
                        .sorted()
                        .toList();
        if (!before.isEmpty() && !scope.goals().contains(type)) {
            all.add(new Candidate(FindingKind.DELIGHT, new Exposure.Met(type, before)));
        }
    }

    private void hours(String type) {
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < 24; hour += HOURS) {
                all.add(
                        new Candidate(
                                FindingKind.DROP,
                                new Exposure.AtHours(type, day, hour, hour + HOURS)));
            }
        }
    }

    private void groups(String type, String property, Dictionary values) {
        if (values.size() - 1 <= MOST_VALUES) {
            for (int code = Dictionary.ABSENT + 1; code < values.size(); code++) {
                all.add(
                        new Candidate(
                                FindingKind.DROP,
                                new Exposure.OfGroup(type, property, values.name(code))));
            }
        }
    }
}
