package dev.waymark.engine.personas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.predicate.FilterKernel;
import dev.waymark.engine.predicate.FilterText;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.personas.NaivePersonas;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;

class PersonasKernelTest {
    private static final LocalDriver DRIVER = LocalDriver.onThreads(2);

    @Test
    void anEmptyLogHasNone() {
        assertThat(run(List.of()))
                .isEqualTo(new Personas(0, 0, List.of(), null, List.of(), 0, null));
    }

    @Test
    void fewCustomersAndCustomersWhoDoTheSameAreNotGrouped() {
        assertThat(run(PlantedLogs.kinds(new Random(1), 2, 20, 24)).tried()).isEmpty();

        List<Event> same = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            same.add(Event.of("c" + i, i, "visit"));
        }
        assertThat(run(same))
                .isEqualTo(new Personas(100, 100, List.of(), null, List.of(), 100, 1.0));
    }

    @Test
    void plantedKindsAreFoundAgain() {
        SeededRuns.run(
                4,
                random -> {
                    int kinds = 2 + random.nextInt(4);
                    JourneyIndex index =
                            RandomLogs.index(PlantedLogs.kinds(random, kinds, 60, 200));
                    Proposal proposal = proposal(index);
                    int[] planted =
                            proposal.sample.stream()
                                    .mapToInt(
                                            kept ->
                                                    index.customerId(kept.customer()).charAt(0)
                                                            - '0')
                                    .toArray();

                    assertThat(NaivePersonas.adjustedRand(planted, proposal.grouping.groupOf()))
                            .isGreaterThanOrEqualTo(0.9);
                    Personas found = DRIVER.run(new PersonasKernel(), index);
                    assertThat(found.personas()).hasSize(kinds);
                    assertThat(found.clarity()).as("%s", found.tried()).isEqualTo(Clarity.CLEAR);
                    assertThat(found.personas())
                            .allSatisfy(
                                    persona -> {
                                        assertThat(persona.steadiness())
                                                .isEqualTo(Steadiness.STABLE);
                                        assertThat(persona.segment().f1()).isGreaterThan(0.85);
                                        assertThat(persona.path()).isNotEmpty();
                                        assertThat(persona.differences()).isNotEmpty();
                                    });
                });
    }

    @Test
    void noneAreClearWhereAllBehaveAlike() {
        SeededRuns.run(
                4,
                random -> {
                    Personas found = run(PlantedLogs.oneKind(random, 100 + random.nextInt(500)));
                    assertThat(found.clarity()).as("%s", found.tried()).isNotEqualTo(Clarity.CLEAR);
                    assertThat(found.tried()).hasSize(7);
                });
    }

    @Test
    void fewEventsOnEachChannelAreNoKinds() {
        SeededRuns.run(
                2,
                random -> {
                    Personas found = run(PlantedLogs.shortJourneys(random, 600));
                    assertThat(found.clarity()).as("%s", found.tried()).isNotEqualTo(Clarity.CLEAR);
                });
    }

    @Test
    void whoGivesUpAlongOneWayIsNoClearKindOfCustomer() {
        SeededRuns.run(
                2,
                random -> {
                    Personas found = run(PlantedLogs.oneWay(random, 600));
                    assertThat(found.clarity()).as("%s", found.tried()).isNotEqualTo(Clarity.CLEAR);
                });
    }

    @Test
    void clarityNeedsASilhouetteAndStableGroups() {
        assertThat(Clarity.of(0.51, new double[] {0.9, 0.75})).isEqualTo(Clarity.CLEAR);
        assertThat(Clarity.of(0.5, new double[] {0.9, 0.75})).isEqualTo(Clarity.BLURRED);
        assertThat(Clarity.of(0.9, new double[] {0.9, 0.74})).isEqualTo(Clarity.BLURRED);
    }

    @Test
    void segmentsKeepWhomTheyCount() {
        SeededRuns.run(
                2,
                random -> {
                    JourneyIndex index = RandomLogs.index(PlantedLogs.kinds(random, 3, 30, 90));
                    Personas found = DRIVER.run(new PersonasKernel(), index);
                    List<JourneyFilter> filters = new ArrayList<>();
                    for (Personas.Persona persona : found.personas()) {
                        JourneyFilter filter =
                                FilterText.parse(persona.segment().where(), ZoneOffset.UTC);
                        filters.add(filter);
                        assertThat(kept(filter, index)).isEqualTo(persona.segment().customers());
                    }
                    for (int one = 0; one < filters.size(); one++) {
                        for (int other = 0; other < filters.size(); other++) {
                            assertThat(
                                            kept(
                                                    new JourneyFilter.And(
                                                            List.of(
                                                                    filters.get(one),
                                                                    filters.get(other))),
                                                    index))
                                    .isEqualTo(
                                            found.personas()
                                                    .get(one)
                                                    .segment()
                                                    .overlaps()
                                                    .get(other));
                        }
                    }
                    assertThat(kept(new JourneyFilter.Not(new JourneyFilter.Or(filters)), index))
                            .isEqualTo(found.none());
                    assertThat(
                                    found.personas().stream()
                                            .mapToLong(Personas.Persona::customers)
                                            .sum())
                            .isEqualTo(found.customers());
                });
    }

    @Test
    void theAnswerDependsOnNoThreadsAndParts() {
        SeededRuns.run(
                3,
                random -> {
                    List<Event> events = PlantedLogs.kinds(random, 2, 30, 60);
                    JourneyIndex index = RandomLogs.live(random, events).snapshot();
                    Personas one = LocalDriver.onThreads(1).run(new PersonasKernel(), index);
                    for (int parts : new int[] {1, 3, 17}) {
                        assertThat(
                                        LocalDriver.onThreads(1 + random.nextInt(4))
                                                .inParts(parts)
                                                .run(new PersonasKernel(), index))
                                .isEqualTo(one);
                    }
                });
    }

    @Test
    void pointsGroupsAndSilhouettesAreThoseOfTheirDefinitions() {
        SeededRuns.run(
                4,
                random -> {
                    List<Event> events = PlantedLogs.kinds(random, 2, 40, 80);
                    JourneyIndex index = RandomLogs.index(events);
                    Proposal proposal = proposal(index);
                    double[][] points = points(proposal, RandomLogs.journeys(events), index);
                    Facts facts = new Facts(index);
                    for (int at = 0; at < points.length; at++) {
                        facts.read(proposal.sample.get(at));
                        assertThat(proposal.traits.point(facts))
                                .containsExactly(points[at], within(1e-9));
                        double own =
                                NaivePersonas.distance(
                                        points[at],
                                        proposal.grouping
                                                .middles()[proposal.grouping.groupOf()[at]]);
                        for (double[] middle : proposal.grouping.middles()) {
                            assertThat(own)
                                    .isLessThanOrEqualTo(
                                            NaivePersonas.distance(points[at], middle) + 1e-9);
                        }
                    }
                    assertThat(
                                    proposal.tried.stream()
                                            .filter(Personas.Tried::isChosen)
                                            .findFirst()
                                            .orElseThrow()
                                            .silhouette())
                            .isCloseTo(
                                    NaivePersonas.silhouette(points, proposal.grouping.groupOf()),
                                    within(1e-5));
                });
    }

    @Test
    void saysHowSurelyGroupsAreFoundAgain() {
        assertThat(Steadiness.of(0.75)).isEqualTo(Steadiness.STABLE);
        assertThat(Steadiness.of(0.74)).isEqualTo(Steadiness.DOUBTFUL);
        assertThat(Steadiness.of(0.6)).isEqualTo(Steadiness.DOUBTFUL);
        assertThat(Steadiness.of(0.59)).isEqualTo(Steadiness.UNSTABLE);

        Random random = new Random(3);
        double[][] cloud = new double[300][2];
        Arrays.setAll(cloud, _ -> new double[] {random.nextGaussian(), random.nextGaussian()});
        double[][] apart = new double[300][];
        Arrays.setAll(apart, at -> new double[] {cloud[at][0] + 9 * (at % 3), cloud[at][1]});
        assertThat(Arrays.stream(overlaps(cloud, 4)).min().orElseThrow()).isLessThan(0.75);
        assertThat(Arrays.stream(overlaps(apart, 3)).min().orElseThrow()).isGreaterThan(0.95);
    }

    private static double[] overlaps(double[][] points, int groups) {
        return Resamples.overlaps(
                points,
                Grouping.of(points, groups, 4, 1),
                1,
                (count, task) -> {
                    for (int i = 0; i < count; i++) {
                        task.accept(i);
                    }
                });
    }

    private static double[][] points(
            Proposal proposal, SortedMap<String, List<PlainEvent>> journeys, JourneyIndex index) {
        double[][] points = new double[proposal.sample.size()][proposal.traits.all.size()];
        for (int trait = 0; trait < proposal.traits.all.size(); trait++) {
            Trait of = proposal.traits.all.get(trait).trait();
            long block =
                    proposal.traits.all.stream()
                            .filter(it -> block(it.trait()).equals(block(of)))
                            .count();
            String kind = of.kind().name();
            double[] plain = plain(kind, String.valueOf(of.name()), proposal, journeys, index);
            double[] events = plain("EVENTS", "", proposal, journeys, index);
            Arrays.setAll(events, at -> Math.exp(events[at]));
            double[] values =
                    NaivePersonas.standardised(
                            NaivePersonas.compared(kind, plain, events), (int) block);
            for (int at = 0; at < points.length; at++) {
                points[at][trait] = values[at];
            }
        }
        return points;
    }

    private static double[] plain(
            String kind,
            String name,
            Proposal proposal,
            SortedMap<String, List<PlainEvent>> journeys,
            JourneyIndex index) {
        return proposal.sample.stream()
                .map(kept -> journeys.getOrDefault(index.customerId(kept.customer()), List.of()))
                .mapToDouble(journey -> NaivePersonas.value(kind, name, journey))
                .toArray();
    }

    private static String block(Trait trait) {
        return trait.name() == null ? "size" : trait.kind().name();
    }

    private static Proposal proposal(JourneyIndex index) {
        PersonasKernel kernel = new PersonasKernel();
        PersonasKernel.Sample sample = kernel.begin(index);
        index.scan(kernel.plan(index))
                .forEach(0, index.customers(), journey -> kernel.add(sample, journey));
        if (kernel.finish(sample, index) instanceof Kernel.Again<Personas>(MembersKernel next)) {
            return next.proposal;
        }
        throw new AssertionError("no personas stand out");
    }

    private static long kept(JourneyFilter filter, JourneyIndex index) {
        return FilterKernel.select(DRIVER, filter, index, new CancelSignal()).customers();
    }

    private static Personas run(List<Event> events) {
        return DRIVER.run(new PersonasKernel(), RandomLogs.index(events));
    }
}
