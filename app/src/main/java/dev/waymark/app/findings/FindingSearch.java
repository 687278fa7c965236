package dev.waymark.app.findings;

import static dev.waymark.engine.fault.JourneyException.require;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.KnownTypes;
import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.findings.Effect;
import dev.waymark.engine.findings.Exposed;
import dev.waymark.engine.findings.ExposedKernel;
import dev.waymark.engine.findings.FindingScope;
import dev.waymark.engine.findings.Habit;
import dev.waymark.engine.findings.Trial;
import dev.waymark.engine.findings.TrialCounts;
import dev.waymark.engine.findings.TrialsKernel;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.precedence.Precedence;
import dev.waymark.engine.precedence.PrecedenceKernel;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.statistics.ManyTests;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.changes.Changes;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Looks for what costs customers and what wins them, in a whole log. An index should carry the
 * properties that groups are told apart by, and {@code value}. Safe for several threads.
 *
 * <p>Cost: the searches for obstacles, loops, contacts and changes, one pass for all comparisons,
 * and two for each cause.
 */
public final class FindingSearch {
    /** The chance that any finding is false if nobody says. */
    public static final double SIGNIFICANCE = 0.01;

    /** The share of a step's customers from which on something is looked at, if nobody says. */
    public static final double LEAST = 0.05;

    /** The most customers that are listed. */
    public static final int MOST_LISTED = 1_000;

    /** Channels are compared as such. */
    private static final Set<String> NO_GROUPS =
            Set.of("value", "source", "id", CodedPredicate.CHANNEL);

    private static final double ALL_GO_THERE = 0.75;

    private static final int REMEMBERED = 8;

    private final LocalDriver driver;
    private final Map<JourneyIndex, Map<Question, Found>> kept = new WeakHashMap<>();

    /** Searches that run on a driver. */
    public FindingSearch(LocalDriver driver) {
        this.driver = driver;
    }

    /**
     * Everything that is found, placed on no map ({@link FindingPlaces} does that). What was found
     * last in an index is remembered as long as somebody holds the index.
     *
     * @param zone of hours and weeks, and of times that name none
     * @return without findings for an empty log
     * @throws JourneyException USER if an option is wrong; CANCELLED
     */
    public FindingReport find(
            JourneyIndex index, FindingOptions options, ZoneId zone, CancelSignal cancel) {
        return remembered(index, options, zone, cancel).report();
    }

    /**
     * The customers behind a finding: those to whom it happens; of a change of habits those who do
     * since the change what it is about. Cost: as {@link #find}, and one pass.
     *
     * @param id of the finding, or of what it is also seen in
     * @param limit how many to list, from 1 to {@value #MOST_LISTED}
     * @throws JourneyException USER, UNKNOWN_FINDING if nothing of the kind is found; as {@link
     *     #find}
     */
    public Exposed behind(
            JourneyIndex index,
            FindingOptions options,
            ZoneId zone,
            String id,
            int limit,
            CancelSignal cancel) {
        require(
                1 <= limit && limit <= MOST_LISTED,
                "limit (%d) must be from 1 to %d.",
                limit,
                MOST_LISTED);
        Found found = remembered(index, options, zone, cancel);
        for (Candidate cause : found.causes) {
            List<Candidate> all = new ArrayList<>(cause.alsoSeen);
            all.add(cause);
            for (Candidate it : all) {
                if (FindingWords.id(it).equals(id)) {
                    return driver.run(
                            new ExposedKernel(found.scope, it.exposure, limit), index, cancel);
                }
            }
        }
        for (Changes.Change change : found.changes) {
            if (FindingWords.id(change).equals(id)) {
                Habit habit = HabitChanges.habit(change, zone);
                return driver.run(new ExposedKernel(found.scope, habit, limit), index, cancel);
            }
        }
        throw JourneyException.user(
                "UNKNOWN_FINDING",
                "\"%s\" is no finding with customers behind it. Take the id of one that was found.",
                id);
    }

    private Found remembered(
            JourneyIndex index, FindingOptions options, ZoneId zone, CancelSignal cancel) {
        Question question = new Question(options, zone);
        synchronized (kept) {
            Map<Question, Found> known = kept.get(index);
            Found found = known == null ? null : known.get(question);
            if (found != null) {
                return found;
            }
        }
        Found found = look(index, options, zone, cancel);
        synchronized (kept) {
            Map<Question, Found> known = kept.computeIfAbsent(index, key -> new HashMap<>());
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(question, found);
        }
        return found;
    }

    private Found look(
            JourneyIndex index, FindingOptions options, ZoneId zone, CancelSignal cancel) {
        OptionReader reader = new OptionReader(index, zone);
        TimeRange range = reader.range(options.since(), options.until());
        List<String> properties = properties(options, index, reader);
        List<String> named = options.goals();
        reader.done(() -> range);
        if (named != null) {
            KnownTypes.check("goal", named, index);
        }
        double significance = requireNonNullElse(options.significance(), SIGNIFICANCE);
        double least = requireNonNullElse(options.least(), LEAST);
        require(
                significance > 0 && significance < 0.5,
                "significance (%s) must lie between 0 and 0.5, for example 0.01.",
                significance);
        require(
                least > 0 && least < 0.5,
                "least (%s) must lie between 0 and 0.5, for example 0.05.",
                least);
        List<String> goals =
                named != null && !named.isEmpty()
                        ? named
                        : Goals.guess(driver, index, range, cancel);
        FindingScope scope = new FindingScope(goals, range, zone);
        ProcessMap process = driver.run(new DiscoverKernel(range), index, cancel);
        Candidates search = new Candidates(driver, index, scope, process, cancel);
        List<Candidate> tested = search.propose(significance, properties);
        tested = test(tested, scope, index, least, cancel);
        int tests = tested.size() + search.testedElsewhere();
        double bar = correct(tested, tests, significance);
        List<Candidate> significant =
                tested.stream().filter(it -> it.corrected < significance).toList();
        List<Candidate> causes =
                significant.isEmpty()
                        ? List.of()
                        : new Causes(
                                        driver,
                                        index,
                                        scope,
                                        new Causes.Bar(bar, least),
                                        order(significant, range, index, cancel),
                                        cancel)
                                .of(significant);
        List<List<Changes.Change>> changes =
                HabitChanges.find(driver, index, range, zone, significance, cancel);
        FindingReport report =
                new ReportWriter(scope, index)
                        .write(
                                causes,
                                changes,
                                named == null || named.isEmpty(),
                                tests,
                                significance,
                                least);
        return new Found(scope, causes, changes.stream().flatMap(List::stream).toList(), report);
    }

    private static List<String> properties(
            FindingOptions options, JourneyIndex index, OptionReader reader) {
        List<String> named = options.properties();
        if (named == null) {
            return index.usedProperties().stream().filter(it -> !NO_GROUPS.contains(it)).toList();
        }
        named.forEach(it -> reader.property("property", it));
        return named.stream().filter(it -> !it.equals(CodedPredicate.CHANNEL)).distinct().toList();
    }

    /** Those with enough customers on both sides, each with its effect. */
    private List<Candidate> test(
            List<Candidate> proposed,
            FindingScope scope,
            JourneyIndex index,
            double least,
            CancelSignal cancel) {
        List<Trial> trials = proposed.stream().map(it -> Trial.of(it.exposure)).toList();
        List<TrialCounts> counts = driver.run(new TrialsKernel(scope, trials), index, cancel);
        Causes.Bar bar = new Causes.Bar(1, least);
        List<Candidate> tested = new ArrayList<>();
        for (int i = 0; i < proposed.size(); i++) {
            Candidate it = proposed.get(i);
            Effect effect = Effect.quick(counts.get(i));
            if (bar.canBeCompared(counts.get(i)) && !isTheWay(it, counts.get(i))) {
                it.counts = counts.get(i);
                it.effect = effect;
                it.p = it.isInDirection(effect) ? Math.max(it.searchP, effect.p()) : 1;
                tested.add(it);
            }
        }
        return tested;
    }

    /** A moment that most who reach a goal pass is no delight but the way there. */
    private static boolean isTheWay(Candidate it, TrialCounts counts) {
        long exposed = Arrays.stream(counts.exposedReached()).sum();
        long peers = Arrays.stream(counts.peersReached()).sum();
        return it.kind == FindingKind.DELIGHT && exposed > ALL_GO_THERE * (exposed + peers);
    }

    /** Corrects all p-values; returns the highest that clears the bar. */
    private static double correct(List<Candidate> tested, int tests, double significance) {
        double[] p = new double[tests];
        Arrays.fill(p, 1);
        for (int i = 0; i < tested.size(); i++) {
            p[i] = tested.get(i).p;
        }
        double[] corrected = ManyTests.holm(p);
        double bar = 0;
        for (int i = 0; i < tested.size(); i++) {
            tested.get(i).corrected = corrected[i];
            bar = corrected[i] < significance ? Math.max(bar, p[i]) : bar;
        }
        return bar;
    }

    private Precedence order(
            List<Candidate> significant, TimeRange range, JourneyIndex index, CancelSignal cancel) {
        List<String> types =
                significant.stream()
                        .sorted(Comparator.comparingDouble(it -> -it.strength()))
                        .map(it -> it.exposure.at())
                        .distinct()
                        .limit(PrecedenceKernel.MAX_TYPES)
                        .toList();
        return driver.run(new PrecedenceKernel(types, range), index, cancel);
    }

    private record Found(
            FindingScope scope,
            List<Candidate> causes,
            List<Changes.Change> changes,
            FindingReport report) {}

    private record Question(FindingOptions options, ZoneId zone) {}
}
