package dev.waymark.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingPlaces;
import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingReport.Finding;
import dev.waymark.app.findings.FindingSearch;
import dev.waymark.app.maps.MapDrafts;
import dev.waymark.engine.findings.Exposed;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.map.JourneyMap;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Everything planted in the sample log is found on its step, and is as large as it was planted;
 * where nothing is planted, nothing is found.
 */
class SampleFindingsTest {
    private static final LocalDriver DRIVER = LocalDriver.onThreads(2);
    private static final FindingSearch SEARCH = new FindingSearch(DRIVER);
    private static final FindingOptions BUYING_AND_COMING_BACK =
            new FindingOptions(List.of("purchase", "return visit"), null, null, null, null, null);
    private static final JourneyIndex PLANTED = index(SampleSettings.DEFAULT);
    private static final FindingReport REPORT =
            FindingPlaces.on(map(PLANTED), find(PLANTED, BUYING_AND_COMING_BACK));

    @Test
    void everyPlantedTruthIsFoundOnceAndNothingElse() {
        assertThat(REPORT.findings())
                .extracting(Finding::id)
                .containsExactlyInAnyOrder(
                        "obstacle:quote request>quote sent",
                        "drop:checkout started:device=mobile",
                        "delight:thank-you card",
                        "hand-off:help e-mail>phone@7d",
                        "drop:chat started:1@12",
                        "change:product view:channel=app:2025-06-30");
    }

    @Test
    void eachLiesOnItsStep() {
        for (Finding finding : REPORT.findings()) {
            assertThat(Objects.requireNonNull(finding.place()).name()).isEqualTo(finding.type());
        }
        assertThat(REPORT.findings())
                .extracting(Finding::type)
                .contains(
                        "quote sent",
                        "checkout started",
                        "thank-you card",
                        "help e-mail",
                        "chat started",
                        "product view");
    }

    @Test
    void theCostliestComesFirstAndWhatCostsNobodyLast() {
        assertThat(REPORT.findings().getFirst().kind()).isEqualTo("obstacle");
        assertThat(REPORT.findings().getLast().kind()).isEqualTo("change");
    }

    @Test
    void theSizesAreThoseThatWerePlanted() {
        holds("obstacle", Truth.SLOW_QUOTE, "purchase");
        holds("drop:checkout", Truth.MOBILE_CHECKOUT, "purchase");
        holds("drop:chat", Truth.MONDAY_CHAT, "purchase");
        holds("hand-off", Truth.UNANSWERED_EMAIL, "return visit");
        holds("delight", Truth.THANK_YOU_CARD, "return visit");
    }

    @Test
    void theShareThatMovedIsTheOneThatWasPlanted() {
        Finding change = finding(REPORT, "change");
        double planted = appShare(true) - appShare(false);
        double events = change.evidence().customers();
        assertThat(planted)
                .isBetween(
                        change.size().total().low() / events,
                        change.size().total().high() / events);
    }

    @Test
    void withoutGoalsThoseThatCarryValuesAreTakenAndSizedInMoney() {
        FindingReport report = find(PLANTED, FindingOptions.NONE);

        assertThat(report.goals()).containsExactly("purchase", "repeat purchase");
        assertThat(report.goalsGuessed()).isTrue();
        assertThat(report.findings()).hasSize(6);
        Finding first = report.findings().getFirst();
        assertThat(first.kind()).isEqualTo("obstacle");
        FindingReport.Estimate value = Objects.requireNonNull(first.size().value());
        double each = value.amount() / first.size().total().amount();
        assertThat(each).isBetween(265.0, 400.0);
        assertThat(value.low()).isPositive().isLessThan(value.amount());
        assertPlanted(finding(report, "hand-off"), Truth.UNANSWERED_EMAIL, "repeat purchase");
        assertPlanted(finding(report, "delight"), Truth.THANK_YOU_CARD, "repeat purchase");
    }

    @Test
    void theCustomersBehindAFindingAreItsOwn() {
        Finding chat = finding(REPORT, "drop:chat");

        Exposed behind =
                SEARCH.behind(
                        PLANTED,
                        BUYING_AND_COMING_BACK,
                        SampleLog.ZONE,
                        chat.id(),
                        10,
                        new CancelSignal());

        assertThat(behind.total()).isEqualTo(chat.evidence().customers());
        assertThat(behind.customers()).hasSize(10);
        assertThat(behind.customers())
                .allSatisfy(it -> assertThat(it.path()).contains("chat started"));
    }

    @Test
    void theCustomersBehindAChangeOfHabitsAreThoseWhoHaveTheNewOneSince() {
        Finding change = finding(REPORT, "change");
        Exposed behind =
                SEARCH.behind(
                        PLANTED,
                        BUYING_AND_COMING_BACK,
                        SampleLog.ZONE,
                        change.id(),
                        20,
                        new CancelSignal());

        Set<String> since = new HashSet<>();
        long[] views = new long[2];
        long start =
                LocalDate.of(2025, 6, 30).atStartOfDay(SampleLog.ZONE).toInstant().toEpochMilli();
        long end = monday(PLANTED.last().orElseThrow());
        SampleLog.generate(
                SampleSettings.DEFAULT,
                event -> {
                    if (event.type().equals("product view")
                            && start <= event.timeMillis()
                            && event.timeMillis() < end) {
                        views[1]++;
                        if ("app".equals(event.channel())) {
                            views[0]++;
                            since.add(event.customer());
                        }
                    }
                });
        assertThat(change.evidence().customers()).isEqualTo(views[1]);
        assertThat(change.evidence().share()).isEqualTo((double) views[0] / views[1]);
        assertThat(behind.total()).isEqualTo(since.size());
        assertThat(behind.customers()).hasSize(20);
        assertThat(behind.customers())
                .allSatisfy(
                        it -> {
                            assertThat(it.at().toEpochMilli()).isBetween(start, end);
                            assertThat(it.path()).contains("product view");
                        });
    }

    /** The first instant of the week of a log's end: that week is not complete. */
    private static long monday(Instant last) {
        return last.atZone(SampleLog.ZONE)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(SampleLog.ZONE)
                .toInstant()
                .toEpochMilli();
    }

    @Test
    void whereNothingIsPlantedNothingIsFound() {
        List<Integer> found = new ArrayList<>();
        for (int seed = 1; seed <= 20; seed++) {
            found.add(
                    find(index(new SampleSettings(seed, 3_000, false)), FindingOptions.NONE)
                            .findings()
                            .size());
        }
        assertThat(found).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(1));
        assertThat(found.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(1);
    }

    private static void holds(String id, Truth truth, String goal) {
        assertPlanted(finding(REPORT, id), truth, goal);
    }

    private static void assertPlanted(Finding finding, Truth truth, String goal) {
        Predicate<Event> isGoal = event -> event.type().equals(goal);
        double planted =
                Math.abs(
                        customers(EnumSet.allOf(Truth.class), isGoal)
                                - customers(EnumSet.complementOf(EnumSet.of(truth)), isGoal));
        assertThat(planted)
                .as(finding.id())
                .isBetween(finding.size().total().low(), finding.size().total().high());
    }

    private static Finding finding(FindingReport report, String id) {
        return report.findings().stream()
                .filter(it -> it.id().startsWith(id))
                .findFirst()
                .orElseThrow();
    }

    private static int customers(Set<Truth> truths, Predicate<Event> counts) {
        Set<String> customers = new HashSet<>();
        SampleLog.generate(
                SampleSettings.DEFAULT,
                truths,
                event -> {
                    if (counts.test(event)) {
                        customers.add(event.customer());
                    }
                });
        return customers.size();
    }

    /** The app's share of the product views from July on, with the summer change or without. */
    private static double appShare(boolean planted) {
        Set<Truth> truths = EnumSet.allOf(Truth.class);
        if (!planted) {
            truths.remove(Truth.SUMMER_CHANGE);
        }
        long change = SampleLog.CHANGE.atStartOfDay(SampleLog.ZONE).toInstant().toEpochMilli();
        long[] counts = new long[2];
        SampleLog.generate(
                SampleSettings.DEFAULT,
                truths,
                event -> {
                    if (event.type().equals("product view") && event.timeMillis() >= change) {
                        counts[0] += "app".equals(event.channel()) ? 1 : 0;
                        counts[1]++;
                    }
                });
        return (double) counts[0] / counts[1];
    }

    private static FindingReport find(JourneyIndex index, FindingOptions options) {
        return SEARCH.find(index, options, SampleLog.ZONE, new CancelSignal());
    }

    private static JourneyMap map(JourneyIndex index) {
        AtomicInteger number = new AtomicInteger();
        return new MapDrafts(DRIVER)
                .draft(
                        index,
                        new DraftRequest(
                                "shop",
                                "log",
                                Instant.EPOCH,
                                () -> "id-" + number.incrementAndGet()));
    }

    private static JourneyIndex index(SampleSettings settings) {
        List<String> properties = new ArrayList<>(List.of("value"));
        properties.addAll(Story.PROPERTIES);
        IndexBuilder builder = new IndexBuilder(properties);
        SampleLog.generate(settings, builder);
        return builder.build();
    }
}
