package dev.waymark.app.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.funnel.FunnelResult;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The published cases of ClickHouse, Mixpanel and PostHog, each under its preset. */
class FunnelReferenceTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "reference", "funnel");
    private static final Funnels FUNNELS = new Funnels(LocalDriver.onThreads(1));

    private static Stream<JsonNode> cases(String file) {
        JsonNode root = JsonMapper.builder().build().readTree(FOLDER.resolve(file));
        return StreamSupport.stream(root.get("cases").spliterator(), false);
    }

    @TestFactory
    Stream<DynamicTest> reachesThePublishedLevel() {
        return cases("clickhouse_and_mixpanel.json")
                .map(
                        published ->
                                DynamicTest.dynamicTest(
                                        published.get("preset").asString()
                                                + " "
                                                + published.get("steps"),
                                        () -> checkLevel(published)));
    }

    private static void checkLevel(JsonNode published) {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (JsonNode event : published.get("events")) {
            builder.accept(Event.of("p1", event.get(0).asLong() * 1000, event.get(1).asString()));
        }
        String preset = published.get("preset").asString();
        FunnelOptions options =
                options(
                        texts(published.get("steps")),
                        DurationText.format(
                                Duration.ofSeconds(published.get("windowSeconds").asLong())),
                        null,
                        List.of(),
                        null,
                        preset.equals("default") ? null : preset,
                        texts(published.get("modes")));
        assertThat(count(options, builder).stream().filter(customers -> customers > 0).count())
                .as("%s", published)
                .isEqualTo(published.get("expectLevel").asLong());
    }

    @TestFactory
    Stream<DynamicTest> countsWhatPosthogPublished() {
        return cases("posthog.json")
                .filter(published -> published.get("kind").asString().equals("funnel"))
                .map(
                        published ->
                                DynamicTest.dynamicTest(
                                        published.get("origin").asString(),
                                        () -> checkPosthog(published)));
    }

    private static void checkPosthog(JsonNode published) {
        IndexBuilder builder = new IndexBuilder(List.of("$browser"));
        for (Map.Entry<String, JsonNode> person : published.get("persons").properties()) {
            addPerson(builder, person.getKey(), person.getValue());
        }
        List<String> exclusions = new ArrayList<>();
        if (published.has("exclusions")) {
            for (JsonNode exclusion : published.get("exclusions")) {
                int from = exclusion.get("from_step").asInt() + 1;
                int to = exclusion.get("to_step").asInt() + 1;
                exclusions.add(exclusion.get("event").asString() + "@" + from + "-" + to);
            }
        }
        String order = published.get("order").asString();
        JsonNode steps = published.get("steps");
        FunnelOptions options =
                options(
                        steps.isArray() ? texts(steps) : List.of("1", "2", "3"),
                        window(published),
                        order.equals("unordered")
                                ? "any"
                                : order.equals("strict") ? "strict" : null,
                        exclusions,
                        published.has("breakdown") ? published.get("breakdown").asString() : null,
                        "posthog",
                        List.of());
        steps(options).forEach(builder::typeCode);
        FunnelResult result = FUNNELS.count(options, builder.build(), ZoneOffset.UTC);
        checkExpectations(published.get("expect"), result);
    }

    private static void checkExpectations(JsonNode expect, FunnelResult result) {
        int checked = 0;
        List<Long> customers = result.steps().stream().map(FunnelResult.Step::customers).toList();
        if (expect.has("counts")) {
            assertThat(customers).isEqualTo(numbers(expect.get("counts")));
            checked++;
        }
        for (String step : List.of("count_step1", "count_step5")) {
            if (expect.has(step)) {
                int number = Integer.parseInt(step.substring(step.length() - 1));
                assertThat(customers.get(number - 1)).isEqualTo(expect.get(step).asLong());
                checked++;
            }
        }
        if (expect.has("count_last")) {
            assertThat(customers.getLast()).isEqualTo(expect.get("count_last").asLong());
            checked++;
        }
        if (expect.has("furthest_step_0_indexed")) {
            assertThat(customers.stream().filter(count -> count > 0).count())
                    .isEqualTo(expect.get("furthest_step_0_indexed").asLong() + 1);
            checked++;
        }
        checked += checkTimes(expect, result) + checkBreakdown(expect, result);
        assertThat(checked).as("an expectation of %s", expect).isPositive();
    }

    private static int checkTimes(JsonNode expect, FunnelResult result) {
        int checked = 0;
        for (int step = 2; step <= result.steps().size(); step++) {
            JsonNode seconds = expect.get("avg_step" + step + "_s_first_conversion");
            if (seconds != null) {
                FunnelResult.Wait wait = result.steps().get(step - 1).seconds();
                assertThat(wait).as("a wait for step %d", step).isNotNull();
                assertThat(requireNonNull(wait).mean())
                        .isEqualTo(Duration.ofSeconds(seconds.asLong()));
                checked++;
            }
        }
        return checked;
    }

    private static int checkBreakdown(JsonNode expect, FunnelResult result) {
        int checked = 0;
        List<String> values =
                expect.properties().stream()
                        .filter(it -> it.getValue().isObject())
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(result.breakdown().stream().map(row -> String.valueOf(row.value())).toList())
                .as("rows of %s", expect)
                .containsExactlyInAnyOrderElementsOf(values);
        for (FunnelResult.Row row : result.breakdown()) {
            JsonNode wanted = expect.get(String.valueOf(row.value()));
            assertThat(wanted).as("a row for %s", row.value()).isNotNull();
            assertThat(row.steps().stream().map(FunnelResult.Step::customers).toList())
                    .isEqualTo(numbers(wanted.get("counts")));
            if (wanted.has("avg_conversion_s")) {
                FunnelResult.Wait wait = row.steps().getLast().seconds();
                assertThat(wait).as("a wait for %s", row.value()).isNotNull();
                assertThat(requireNonNull(wait).mean())
                        .isEqualTo(Duration.ofSeconds(wanted.get("avg_conversion_s").asLong()));
                assertThat(wait.median())
                        .isEqualTo(Duration.ofSeconds(wanted.get("median_s").asLong()));
            }
            checked++;
        }
        return checked;
    }

    private static @Nullable String window(JsonNode published) {
        if (published.has("window_days")) {
            return published.get("window_days").asLong() + "d";
        }
        if (!published.has("window")) {
            return null;
        }
        String[] words = published.get("window").asString().split(" ");
        return words[0] + words[1].charAt(0);
    }

    private static void addPerson(IndexBuilder builder, String person, JsonNode events) {
        int tick = 0;
        for (JsonNode event : events) {
            tick++;
            if (event.isString()) {
                builder.accept(Event.of(person, tick * 1000L, event.asString()));
                continue;
            }
            Map<String, String> properties = new LinkedHashMap<>();
            if (event.size() > 2) {
                event.get(2)
                        .properties()
                        .forEach(p -> properties.put(p.getKey(), p.getValue().asString()));
            }
            builder.accept(
                    new Event(
                            person,
                            millis(event.get(1)),
                            event.get(0).asString(),
                            null,
                            null,
                            null,
                            null,
                            Properties.of(properties)));
        }
    }

    private static long millis(JsonNode time) {
        return time.isNumber()
                ? Math.round(time.asDouble() * 1000)
                : LocalDateTime.parse(time.asString()).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static FunnelOptions options(
            List<String> steps,
            @Nullable String window,
            @Nullable String order,
            List<String> exclusions,
            @Nullable String breakdown,
            @Nullable String preset,
            List<String> modes) {
        return new FunnelOptions(
                steps,
                window,
                null,
                order,
                null,
                null,
                null,
                exclusions,
                null,
                null,
                null,
                breakdown,
                null,
                preset,
                modes,
                null,
                null);
    }

    private static List<Long> count(FunnelOptions options, IndexBuilder builder) {
        steps(options).forEach(builder::typeCode);
        JourneyIndex index = builder.build();
        return FUNNELS.count(options, index, ZoneOffset.UTC).steps().stream()
                .map(FunnelResult.Step::customers)
                .toList();
    }

    /**
     * A case may ask for a type that its events lack; the log then knows it without having seen it.
     */
    private static List<String> steps(FunnelOptions options) {
        return requireNonNull(options.steps());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
    }

    private static List<Long> numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asLong).toList();
    }
}
