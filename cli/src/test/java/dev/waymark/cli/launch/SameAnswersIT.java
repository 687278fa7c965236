package dev.waymark.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every analysis, asked of the shell over a file and of a real server over HTTP about the same log:
 * both answer with the same JSON, letter by letter.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersIT {
    private static final String CUSTOMERS = "400";

    private static final String SPEND =
            """
            channel,month,spend
            web,2025-01,1000
            web,2025-02,1500
            web,2025-03,800
            web,2025-04,2000
            app,2025-01,300
            app,2025-02,500
            app,2025-03,900
            app,2025-04,400
            """;

    /** Operations on the log that the shell does not ask, and why. */
    private static final Map<String, String> NOT_IN_THE_SHELL =
            Map.of(
                    "GET /customers/card", "what a colleague is told in words, for a hand-off",
                    "GET /customers/overview", "the head of one customer's page",
                    "GET /customers/timeline", "one customer's events, as they are scrolled",
                    "GET /discover.svg", "a picture of the answer of /discover",
                    "GET /discover/layout", "where the picture's parts lie",
                    "GET /replay", "journeys to be drawn moving",
                    "GET /segments/reading", "what is typed as a condition, while it is typed",
                    "GET /stages/{}", "the stages of a map or a draft, to begin with");

    private static final String OBJECTIVES =
            """
            objectives:
              - '1% reach "purchase" within 400d'
              - 'median wait "quote request" -> "quote sent" < 90d'
            """;

    private static final String PATHS =
            """
            path,conversions,value,null
            web > mail,12,600,31
            web > store > mail,4,180,2
            mail,3,90,40
            store > web,7.5,410,9
            """;

    private static final String LIVES =
            """
            id,weeks,left,plan
            a,1,yes,basic
            b,2.5,no,basic
            c,3,yes,plus
            d,,yes,plus
            e,4,no,
            f,3,yes,basic
            """;

    private static final String SUMMARY =
            "customer,frequency,recency,T,value\n"
                    + IntStream.range(0, 60)
                            .mapToObj(
                                    i ->
                                            "c%d,%d,%d,%d,%s\n"
                                                    .formatted(
                                                            i,
                                                            i % 5,
                                                            i % 5 == 0 ? 0 : 3 + i * 7 % 30,
                                                            36 + i % 4,
                                                            i % 5 == 0 ? "" : "" + (20 + i % 9)))
                            .collect(Collectors.joining());

    private final Path folder = ServedDemo.newFolder();
    private final ServedDemo demo =
            ServedDemo.in(ServedDemo.newFolder(), Integer.parseInt(CUSTOMERS));

    /**
     * A question.
     *
     * @param shell the command and its options; LOG stands for the file, MAP for the map's, SPEND
     *     for the table of spend, PATHS, LIVES and SUMMARY for those of paths and of customers,
     *     OBJECTIVES for theirs
     * @param path of the address, behind the workspace; MAP stands for the map's id
     * @param body empty to GET; STEP stands for the id of the step "purchase"
     */
    private record Question(List<String> shell, String path, String body) {
        String command() {
            return shell.getFirst().equals("activity")
                    ? "activity " + shell.get(1)
                    : shell.getFirst();
        }

        /** The operation that it asks, as the API's description names it. */
        String operation() {
            return ServedDemo.operation(body.isEmpty() ? "GET" : "POST", path);
        }
    }

    static Stream<Arguments> questions() {
        return all().stream().map(it -> Arguments.of(it.command(), it));
    }

    private static List<Question> all() {
        List<Question> all = new ArrayList<>();
        get(all, "/discover", "discover", "LOG");
        get(all, "/discover?where=did%20purchase", "discover", "LOG", "--where", "did purchase");
        get(all, "/variants?limit=7", "variants", "LOG", "--limit", "7");
        post(
                all,
                "/funnel",
                "{'steps':['site visit','quote request','purchase'],'window':'30d',"
                        + "'breakdown':'channel'}",
                "funnel LOG --step|site visit|--step|quote request|--step|purchase|--window|30d"
                        + "|--breakdown|channel");
        post(
                all,
                "/funnel/histogram",
                "{'steps':['site visit','purchase']}",
                "funnel LOG --step|site visit|--step|purchase|--histogram");
        post(
                all,
                "/funnel/dropoffs",
                "{'funnel':{'steps':['site visit','quote request','purchase'],'window':'30d'},"
                        + "'step':2,'limit':7}",
                "funnel LOG --step|site visit|--step|quote request|--step|purchase|--window|30d"
                        + "|--dropoffs|2|--limit|7");
        post(
                all,
                "/funnel/why",
                "{'funnel':{'steps':['site visit','product view','purchase']},"
                        + "'customer':'C000001'}",
                "funnel LOG --step|site visit|--step|product view|--step|purchase|--why|C000001");
        post(
                all,
                "/funnel/correlation",
                "{'funnel':{'steps':['delivery','return visit']},'minCustomers':5}",
                "correlation LOG --step|delivery|--step|return visit|--min-customers|5");
        get(
                all,
                "/paths?from=quote%20request&steps=4&nodes=5",
                "paths",
                "LOG",
                "--from",
                "quote request",
                "--steps",
                "4",
                "--nodes",
                "5");
        get(all, "/sessions?gap=1h", "sessions", "LOG", "--gap", "1h");
        post(all, "/channels", "{'window':'48h'}", "channels LOG --window|48h");
        post(all, "/scorecard", "{}", "scorecard LOG ");
        post(all, "/pressure", "{'window':'7d','levels':3}", "pressure LOG --window|7d|--levels|3");
        post(
                all,
                "/attribution",
                "{'conversion':['purchase'],'model':['all']}",
                "attribution LOG --conversion|purchase|--model|all");
        post(
                all,
                "/attribution/table",
                "{'options':{'model':['all'],'order':2},'table':'%s'}".formatted(line(PATHS)),
                "attribution PATHS --model|all|--order|2");
        post(
                all,
                "/clv/table",
                "{'unit':'week','horizon':'39w','limit':9,'table':'%s'}".formatted(line(SUMMARY)),
                "clv SUMMARY --unit|week|--horizon|39w|--limit|9");
        post(
                all,
                "/clv",
                "{'purchase':['purchase','repeat purchase'],'unit':'week','limit':9}",
                "clv LOG --purchase|purchase|--purchase|repeat purchase|--unit|week|--limit|9");
        post(
                all,
                "/budget",
                "{'options':{'conversion':['purchase']},'spend':'%s'}".formatted(line(SPEND)),
                "budget LOG --spend|SPEND|--conversion|purchase");
        post(all, "/bottlenecks", "{'map':'draft'}", "bottlenecks LOG --stages|draft");
        post(all, "/seamlessness", "{'map':'draft'}", "seamlessness LOG --stages|draft");
        get(all, "/rework?by=device&limit=6", "rework", "LOG", "--by", "device", "--limit", "6");
        get(all, "/personas", "personas", "LOG");
        post(all, "/representatives", "{'count':3}", "representatives LOG --count|3");
        get(
                all,
                "/compare?a=channel%20is%20store&step=site%20visit&step=purchase&limit=9",
                "compare",
                "LOG",
                "--a",
                "channel is store",
                "--step",
                "site visit",
                "--step",
                "purchase",
                "--limit",
                "9");
        get(
                all,
                "/retention?start=purchase&return=repeat%20purchase&period=month&mode=on-or-after",
                "retention",
                "LOG",
                "--start",
                "purchase",
                "--return",
                "repeat purchase",
                "--period",
                "month",
                "--mode",
                "on-or-after");
        get(all, "/activity/states?period=month", "activity", "states", "LOG", "--period", "month");
        get(all, "/activity/churn?period=month", "activity", "churn", "LOG", "--period", "month");
        get(all, "/activity/stickiness", "activity", "stickiness", "LOG");
        get(
                all,
                "/activity/repeat?type=purchase&horizon=90d",
                "activity",
                "repeat",
                "LOG",
                "--type",
                "purchase",
                "--horizon",
                "90d");
        post(
                all,
                "/adoption",
                "{'features':['product use'],'breakdown':'channel'}",
                "adoption LOG --type|product use|--breakdown|channel");
        get(
                all,
                "/survival?from=quote%20request&to=purchase",
                "survival",
                "LOG",
                "--from",
                "quote request",
                "--to",
                "purchase");
        post(
                all,
                "/survival/table",
                "{'time':'weeks','status':'left=yes','unit':'7d','breakdown':'plan',"
                        + "'interval':'log','table':'%s'}".formatted(line(LIVES)),
                "survival LIVES --time|weeks|--status|left=yes|--unit|7d|--breakdown|plan"
                        + "|--interval|log");
        get(
                all,
                "/trends?metric=customers&metric=events%20where%20purchase&every=month",
                "trends",
                "LOG",
                "--metric",
                "customers",
                "--metric",
                "events where purchase",
                "--every",
                "month");
        get(all, "/trends/changes", "trends", "LOG", "--changes");
        get(all, "/weekly", "weekly", "LOG");
        post(
                all,
                "/maps/MAP/conformance",
                "{'within':['purchase=60d']}",
                "conformance MAP|LOG --within|purchase=60d");
        post(
                all,
                "/maps/MAP/overlay",
                "{'since':'2025-07-01'}",
                "overlay MAP|LOG --since|2025-07-01");
        post(
                all,
                "/maps/MAP/objectives",
                "{'objectives':['1% reach \\\"purchase\\\" within 400d',"
                        + "'median wait \\\"quote request\\\" -> \\\"quote sent\\\" < 90d']}",
                "check OBJECTIVES|LOG --map|MAP");
        post(all, "/maps/MAP/bindings", "{'step':'STEP'}", "bindings MAP|LOG --step|purchase");
        post(all, "/findings", "{'goals':['purchase']}", "findings LOG --goal|purchase");
        post(
                all,
                "/proof",
                "{'at':'quote request','goals':['purchase'],'released':'2025-07-01'}",
                "proof LOG --at|quote request|--goal|purchase|--released|2025-07-01");
        get(
                all,
                "/lenses?stages=draft&rule=aware%3Ddid%20search&rule=buyer%3Ddid%20purchase",
                "lenses",
                "LOG",
                "--rule",
                "aware=did search",
                "--rule",
                "buyer=did purchase");
        return all;
    }

    /** A table within JSON. */
    private static String line(String table) {
        return table.replace("\n", "\\n");
    }

    private static void get(List<Question> all, String path, String... shell) {
        all.add(new Question(List.of(shell), path, ""));
    }

    private static void post(List<Question> all, String path, String body, String shell) {
        List<String> words = new ArrayList<>();
        int first = shell.indexOf(' ');
        int second = shell.indexOf(' ', first + 1);
        words.add(shell.substring(0, first));
        words.addAll(
                List.of(
                        shell.substring(first + 1, second < 0 ? shell.length() : second)
                                .split("\\|")));
        if (second >= 0 && second + 1 < shell.length()) {
            words.addAll(List.of(shell.substring(second + 1).split("\\|")));
        }
        all.add(new Question(words, path, body.replace('\'', '"')));
    }

    @BeforeAll
    void open() throws IOException {
        Files.writeString(folder.resolve("map.json"), demo.answer("GET", "/maps/MAP", ""));
        Files.writeString(folder.resolve("spend.csv"), SPEND);
        Files.writeString(folder.resolve("paths.csv"), PATHS);
        Files.writeString(folder.resolve("lives.csv"), LIVES);
        Files.writeString(folder.resolve("summary.csv"), SUMMARY);
        Files.writeString(folder.resolve("objectives.yaml"), OBJECTIVES);
        ShellRun sample =
                ShellRun.of(
                        "sample",
                        "--answers",
                        "--customers",
                        CUSTOMERS,
                        "--output",
                        folder.resolve("log.csv").toString());
        assertThat(sample.code()).as(sample.err()).isZero();
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void answersAlikeInTheShellAndOverHttp(String command, Question question) {
        List<String> words = new ArrayList<>(question.shell().stream().map(this::filled).toList());
        if (words.stream().anyMatch(word -> word.endsWith("log.csv"))) {
            words.addAll(List.of("--zone", "Europe/Riga"));
        }
        words.addAll(List.of("--format", "json"));
        ShellRun shell = ShellRun.of(words.toArray(String[]::new));
        assertThat(shell.code()).as(shell.err()).isZero();

        String answer =
                demo.answer(
                        question.body().isEmpty() ? "GET" : "POST",
                        question.path(),
                        question.body().replace("STEP", demo.step("purchase")));

        assertThat(ServedDemo.JSON.readTree(answer).size()).as(answer).isPositive();
        assertThat(shell.out().strip()).isEqualTo(answer.strip());
    }

    @Test
    void leavesNoCommandOut() {
        Set<String> commands = new TreeSet<>(Analyses.names());
        commands.remove("activity");
        commands.remove("catalog"); // that of a file knows neither maps nor sources
        CommandLine activity =
                requireNonNull(Commands.on(ShellRun.silent()).getSubcommands().get("activity"));
        activity.getSubcommands().keySet().forEach(name -> commands.add("activity " + name));
        Set<String> asked = new LinkedHashSet<>(all().stream().map(Question::command).toList());

        assertThat(asked).containsExactlyInAnyOrderElementsOf(commands);
    }

    /** An operation that looks at the log is asked here, or of a workspace, or has a reason. */
    @Test
    void leavesNoOperationOut() {
        Set<String> analyses = demo.analyses();
        Set<String> asked = new TreeSet<>(all().stream().map(Question::operation).toList());
        asked.addAll(SameWorkspaceIT.operations());

        assertThat(analyses).contains("POST /funnel/dropoffs").hasSizeGreaterThan(50);
        assertThat(analyses)
                .as("no question, and no reason")
                .allMatch(it -> asked.contains(it) || NOT_IN_THE_SHELL.containsKey(it));
        assertThat(NOT_IN_THE_SHELL.keySet())
                .as("reasons")
                .allMatch(it -> analyses.contains(it) && !asked.contains(it));
    }

    private String filled(String word) {
        return switch (word) {
            case "LOG" -> folder.resolve("log.csv").toString();
            case "MAP" -> folder.resolve("map.json").toString();
            case "OBJECTIVES" -> folder.resolve("objectives.yaml").toString();
            case "LIVES" -> folder.resolve("lives.csv").toString();
            case "PATHS" -> folder.resolve("paths.csv").toString();
            case "SUMMARY" -> folder.resolve("summary.csv").toString();
            case "SPEND" -> folder.resolve("spend.csv").toString();
            default -> word;
        };
    }
}
