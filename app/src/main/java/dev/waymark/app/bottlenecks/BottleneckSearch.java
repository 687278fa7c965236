package dev.waymark.app.bottlenecks;

import static dev.waymark.engine.fault.JourneyException.require;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.KnownTypes;
import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.bottlenecks.Bottlenecks;
import dev.waymark.engine.bottlenecks.BottlenecksKernel;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.obstacles.FollowKernel;
import dev.waymark.engine.obstacles.FollowRequest;
import dev.waymark.engine.obstacles.Followed;
import dev.waymark.engine.obstacles.ObstacleFinder;
import dev.waymark.engine.obstacles.ObstacleRequest;
import dev.waymark.engine.obstacles.Obstacles;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.TimeRange;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures waits, then looks for those that cost customers: two passes over the log, and the work
 * of {@link ObstacleFinder}. Immutable, safe for several threads.
 */
public final class BottleneckSearch {
    /** How long a customer must have been silent if nobody says. */
    public static final Duration EXIT_AFTER = Duration.ofDays(30);

    private static final int MOST_TESTED = 200;
    private static final int SAMPLE = 20_000;

    private final LocalDriver driver;

    /** Searches that run on a driver. */
    public BottleneckSearch(LocalDriver driver) {
        this.driver = driver;
    }

    /**
     * Runs a search.
     *
     * @param stages what {@link BottleneckOptions#stages} or {@link BottleneckOptions#map} ask for
     * @param index must carry {@link BottleneckOptions#properties()}
     * @param zone of times that name none
     * @param cancel stops the search, and hears how far it is
     * @throws JourneyException USER if an option is wrong; CANCELLED
     */
    public BottleneckReport run(
            BottleneckOptions options,
            Stages stages,
            JourneyIndex index,
            ZoneId zone,
            CancelSignal cancel) {
        OptionReader reader = new OptionReader(index, zone);
        reader.property("reason", options.reason());
        TimeRange range = reader.range(options.since(), options.until());
        reader.done(() -> range);
        Set<String> ours = ours(options, index);
        Duration exitAfter = exitAfter(options);
        ObstacleRequest request = request(options);
        int limit = requireNonNullElse(options.limit(), Integer.MAX_VALUE);
        require(limit >= 1, "limit (%d) must be at least 1.", limit);
        Bottlenecks waits = driver.run(new BottlenecksKernel(range, stages, ours), index, cancel);
        List<FollowRequest.Transition> tested = tested(waits.transitions(), stages);
        Followed followed =
                driver.run(
                        new FollowKernel(
                                new FollowRequest(
                                        range,
                                        stages,
                                        tested,
                                        exitAfter,
                                        options.reason(),
                                        SAMPLE)),
                        index,
                        cancel);
        Obstacles obstacles = new ObstacleFinder(request, cancel).find(followed);
        boolean isGuess = options.ours() == null;
        return new BottleneckReport(
                new BottleneckReport.Definition(
                        stages.isByType() ? "types" : "stages",
                        stages.list(),
                        List.copyOf(ours),
                        isGuess,
                        exitAfter,
                        BottleneckWords.definition(stages, ours, isGuess, exitAfter, request)),
                waits.customers(),
                waits.events(),
                waits.waitingTime(),
                waits.transitions().size(),
                waits.transitions().stream().limit(limit).toList(),
                obstacles,
                followed.exits());
    }

    private static Set<String> ours(BottleneckOptions options, JourneyIndex index) {
        List<String> given = options.ours();
        if (given == null) {
            return OurTypes.guess(index.types().names());
        }
        Set<String> ours = new TreeSet<>();
        for (String type : given) {
            if (!type.isBlank()) {
                KnownTypes.check("ours", type, index);
                ours.add(type);
            }
        }
        return ours;
    }

    private static Duration exitAfter(BottleneckOptions options) {
        String text = options.exitAfter();
        return text == null ? EXIT_AFTER : DurationText.parse("exit-after", text, EXIT_AFTER);
    }

    private static ObstacleRequest request(BottleneckOptions options) {
        ObstacleRequest byDefault = ObstacleRequest.DEFAULT;
        return new ObstacleRequest(
                requireNonNullElse(options.significance(), byDefault.significance()),
                byDefault.resamples(),
                byDefault.seed(),
                requireNonNullElse(options.shorten(), List.<String>of()).stream()
                        .map(text -> DurationText.parse("shorten", text))
                        .toList());
    }

    /** The transitions with most waiting time that lead on, and from where one can go on. */
    private static List<FollowRequest.Transition> tested(
            List<Bottlenecks.Transition> transitions, Stages stages) {
        Map<String, Bottlenecks.Transition> usual = new HashMap<>();
        Comparator<Bottlenecks.Transition> rarest =
                Comparator.comparingLong(Bottlenecks.Transition::count)
                        .thenComparing(Bottlenecks.Transition::to, Comparator.reverseOrder());
        for (Bottlenecks.Transition transition : transitions) {
            if (leadsOn(transition, stages)) {
                usual.merge(
                        transition.from(),
                        transition,
                        (one, other) -> rarest.compare(one, other) < 0 ? other : one);
            }
        }
        return transitions.stream()
                .filter(transition -> leadsOn(transition, stages))
                .filter(transition -> transition.customers() >= ObstacleFinder.FEWEST)
                .limit(MOST_TESTED)
                .map(
                        transition ->
                                new FollowRequest.Transition(
                                        transition.from(),
                                        transition.to(),
                                        transition.customers(),
                                        transition.equals(usual.get(transition.from()))))
                .toList();
    }

    private static boolean leadsOn(Bottlenecks.Transition transition, Stages stages) {
        if (stages.isByType()) {
            return !transition.from().equals(transition.to());
        }
        List<String> names = stages.list().stream().map(Stages.Stage::name).toList();
        int to = names.indexOf(transition.to());
        return names.indexOf(transition.from()) < to && to < names.size() - 1;
    }
}
