package dev.waymark.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.waymark.app.retention.RetentionOptions;
import dev.waymark.engine.activity.ActivityRequest;
import dev.waymark.engine.activity.ActivityStates;
import dev.waymark.engine.activity.StatesKernel;
import dev.waymark.engine.activity.Stickiness;
import dev.waymark.engine.activity.StickinessKernel;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.paths.Paths;
import dev.waymark.engine.paths.PathsKernel;
import dev.waymark.engine.paths.PathsRequest;
import dev.waymark.engine.retention.Retention;
import dev.waymark.engine.retention.RetentionKernel;
import dev.waymark.engine.time.Period;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** PostHog's published cases of paths, retention, lifecycle and stickiness. */
class PosthogReferenceTest {
    private static final JsonNode CASES =
            JsonMapper.shared()
                    .readTree(
                            Path.of("..", "..", "shared", "data", "reference", "funnel")
                                    .resolve("posthog.json"))
                    .get("cases");
    private static final LocalDate JANUARY = LocalDate.of(2020, 1, 1);

    private static List<JsonNode> cases(String kind) {
        return CASES.valueStream().filter(c -> c.get("kind").asString().equals(kind)).toList();
    }

    @Test
    void everyKindOfCaseIsChecked() {
        Set<String> kinds = new HashSet<>();
        CASES.forEach(published -> kinds.add(published.get("kind").asString()));
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "funnel", "paths", "retention", "lifecycle", "stickiness");
    }

    @TestFactory
    Stream<DynamicTest> pathsHaveThePublishedLinks() {
        return cases("paths").stream()
                .map(
                        published ->
                                DynamicTest.dynamicTest(
                                        published.get("origin").asString(),
                                        () -> checkPaths(published)));
    }

    private static void checkPaths(JsonNode published) {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (Map.Entry<String, JsonNode> person : published.get("persons").properties()) {
            int minute = 0;
            for (JsonNode event : person.getValue()) {
                boolean timed = event.isArray();
                LocalTime time =
                        timed
                                ? LocalTime.parse(event.get(1).asString())
                                : LocalTime.of(12, minute++);
                builder.accept(
                        Event.of(
                                person.getKey(),
                                JANUARY.atTime(time).toInstant(ZoneOffset.UTC).toEpochMilli(),
                                (timed ? event.get(0) : event).asString()));
            }
        }
        Paths paths = run(new PathsKernel(PathsRequest.DEFAULTS.sized(5, 50)), builder.build());
        List<List<String>> found = new ArrayList<>();
        for (Paths.Link link : paths.links()) {
            if (!link.to().equals(paths.ended())) {
                found.add(
                        List.of(
                                (link.position() + 1) + "_" + link.from(),
                                (link.position() + 2) + "_" + link.to(),
                                Long.toString(link.count())));
            }
        }
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode link : published.get("expect")) {
            expected.add(link.valueStream().map(JsonNode::asString).toList());
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void retentionHasThePublishedRows() {
        JsonNode published = cases("retention").getFirst();
        LocalDate first = LocalDate.parse(published.get("day0").asString());
        JourneyIndex index = active(published.get("persons"), first);
        RetentionOptions options =
                new RetentionOptions(
                        null, null, "recurring", "on", "calendar", "day", 11, null, null);
        Retention retention =
                run(new RetentionKernel(options.request(index, ZoneOffset.UTC)), index);
        JsonNode expected = published.get("expect");
        int checked = 0;
        for (Retention.Cohort cohort : retention.cohorts()) {
            int row = (int) (cohort.start().toEpochDay() - first.toEpochDay());
            for (int column = 0; column < cohort.returned().size(); column++) {
                Long returned = cohort.returned().get(column);
                if (returned != null) {
                    assertThat(returned).isEqualTo(expected.get(row).get(column).asLong());
                    checked++;
                }
            }
        }
        assertThat(checked).as("28 cells, less 3 of a day without anybody").isEqualTo(25);
    }

    /** Days before the first event and after the last one have nobody, and are not told by us. */
    @Test
    void lifecycleHasThePublishedStates() {
        JsonNode published = cases("lifecycle").getFirst();
        IndexBuilder builder = new IndexBuilder(List.of());
        published.get("active_days").forEach(day -> builder.accept(on("org:5", day.asInt() - 1)));
        ActivityStates states =
                run(
                        new StatesKernel(ActivityRequest.of(Period.DAY, ZoneOffset.UTC)),
                        builder.build());
        JsonNode expected = published.get("expect");
        assertThat(states.buckets()).hasSize(expected.get("new").size());
        for (int day = 0; day < states.buckets().size(); day++) {
            ActivityStates.Bucket bucket = states.buckets().get(day);
            assertThat(bucket.newly()).isEqualTo(expected.get("new").get(day).asLong());
            assertThat(bucket.returning()).isEqualTo(expected.get("returning").get(day).asLong());
            assertThat(bucket.resurrecting())
                    .isEqualTo(expected.get("resurrecting").get(day).asLong());
            assertThat(bucket.dormant()).isEqualTo(expected.get("dormant").get(day).asLong());
        }
    }

    /** Their weeks start on Sundays: a day later they are ours. */
    @TestFactory
    Stream<DynamicTest> stickinessHasThePublishedCounts() {
        return cases("stickiness").stream()
                .map(
                        published ->
                                DynamicTest.dynamicTest(
                                        published.get("interval").asString(),
                                        () -> checkStickiness(published)));
    }

    private static void checkStickiness(JsonNode published) {
        boolean weeks = published.get("interval").asString().equals("week");
        IndexBuilder builder = new IndexBuilder(List.of());
        for (Map.Entry<String, JsonNode> person : published.get("persons").properties()) {
            person.getValue().forEach(day -> builder.accept(on(person.getKey(), day.asInt() - 1)));
        }
        List<Long> found = new ArrayList<>();
        JourneyIndex index = weeks ? byWeek(published.get("persons")) : builder.build();
        Stickiness stickiness =
                run(new StickinessKernel(ActivityRequest.of(Period.DAY, ZoneOffset.UTC)), index);
        for (int i = 0; i < published.get("expect").size(); i++) {
            int days = i + 1;
            found.add(
                    stickiness.daysActive().stream()
                            .filter(row -> row.days() == days)
                            .mapToLong(Stickiness.DaysActive::customers)
                            .sum());
        }
        assertThat(found)
                .isEqualTo(published.get("expect").valueStream().map(JsonNode::asLong).toList());
    }

    /** One day for each week, so that days active are weeks active. */
    private static JourneyIndex byWeek(JsonNode persons) {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (Map.Entry<String, JsonNode> person : persons.properties()) {
            for (JsonNode day : person.getValue()) {
                LocalDate shifted = JANUARY.plusDays(day.asInt());
                long week = Period.WEEK.startOf(shifted).toEpochDay() / 7;
                builder.accept(on(person.getKey(), (int) (week - JANUARY.toEpochDay() / 7)));
            }
        }
        return builder.build();
    }

    private static JourneyIndex active(JsonNode persons, LocalDate first) {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (Map.Entry<String, JsonNode> person : persons.properties()) {
            for (JsonNode day : person.getValue()) {
                Instant noon = first.plusDays(day.asInt()).atTime(12, 0).toInstant(ZoneOffset.UTC);
                builder.accept(Event.of(person.getKey(), noon.toEpochMilli(), "pageview"));
            }
        }
        return builder.build();
    }

    private static Event on(String person, int day) {
        Instant noon = JANUARY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Event.of(person, noon.toEpochMilli(), "pageview");
    }

    private static <P, R> R run(dev.waymark.engine.kernel.Kernel<P, R> kernel, JourneyIndex index) {
        return requireNonNull(LocalDriver.onThreads(1).run(kernel, index));
    }
}
