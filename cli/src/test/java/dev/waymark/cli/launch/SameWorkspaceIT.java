package dev.waymark.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.consent.Consent;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.store.documents.Documents;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything on the living map's screen, asked of a real server and, once that has ended, of the
 * shell over the same home, with rules, objectives, segments, consent, spend and opportunities kept
 * there: both answer with the same JSON, letter by letter.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameWorkspaceIT {
    private static final int CUSTOMERS = 400;
    private static final int AGREED = 100;
    private static final String BODY = "{}";

    /**
     * A question.
     *
     * @param shell the command and its options, divided by bars; MAP stands for the map's name,
     *     FINDING for the first finding's id
     * @param path of the address, behind the workspace; MAP and SEGMENT stand for ids
     * @param body empty to GET; STEP stands for the id of the step "purchase", FINDING as in the
     *     shell
     */
    private record Question(String shell, String path, String body) {
        @Override
        public String toString() {
            return shell;
        }

        String operation() {
            return ServedDemo.operation(body.isEmpty() ? "GET" : "POST", path);
        }
    }

    /** The operations that are asked here. */
    static Set<String> operations() {
        return QUESTIONS.stream().map(Question::operation).collect(Collectors.toSet());
    }

    static final List<Question> QUESTIONS =
            List.of(
                    new Question("conformance|--map|MAP", "/maps/MAP/conformance", BODY),
                    new Question(
                            "conformance|--map|MAP|--segment|Store|--within|purchase=60d",
                            "/maps/MAP/conformance?segment=SEGMENT",
                            "{\"within\":[\"purchase=60d\"]}"),
                    new Question(
                            "conformance|--map|MAP|--customers|missing=purchase|--limit|7",
                            "/maps/MAP/conformance/customers",
                            "{\"step\":\"purchase\",\"state\":\"missing\",\"limit\":7}"),
                    new Question(
                            "overlay|--map|MAP|--since|2025-07-01|--where|did delivery",
                            "/maps/MAP/overlay?where=did%20delivery",
                            "{\"since\":\"2025-07-01\"}"),
                    new Question(
                            "bindings|--map|MAP|--step|purchase",
                            "/maps/MAP/bindings",
                            "{\"step\":\"STEP\"}"),
                    new Question(
                            "bindings|--map|MAP|--step|purchase|--condition|type is \"delivery\"",
                            "/maps/MAP/bindings",
                            "{\"step\":\"STEP\",\"condition\":\"type is \\\"delivery\\\"\"}"),
                    new Question("check|--map|MAP", "/maps/MAP/objectives", BODY),
                    new Question("findings", "/findings", BODY),
                    new Question(
                            "findings|--map|MAP|--goal|purchase|--segment|Store",
                            "/findings?map=MAP&segment=SEGMENT",
                            "{\"goals\":[\"purchase\"]}"),
                    new Question(
                            "findings|--customers|FINDING|--limit|7",
                            "/findings/customers",
                            "{\"finding\":\"FINDING\",\"limit\":7}"),
                    new Question("map|evidence|--map|MAP", "/maps/MAP/evidence", ""),
                    new Question(
                            "customers|find|C0000|--limit|7",
                            "/customers?search=C0000&limit=7",
                            ""),
                    new Question(
                            "map|numbers|--map|MAP|--since|2025-07-01",
                            "/maps/MAP/steps?since=2025-07-01",
                            ""),
                    new Question("map|numbers|--map|MAP", "/maps/MAP/steps", ""),
                    new Question("map|gaps|MAP", "/maps/MAP/gaps", ""),
                    new Question("map|progress", "/map-progress", ""),
                    new Question("map|show|MAP", "/maps/MAP", ""),
                    new Question(
                            "budget|--conversion|purchase|--until|2025-04-01",
                            "/budget",
                            "{\"options\":{\"conversion\":[\"purchase\"],"
                                    + "\"until\":\"2025-04-01\"}}"),
                    new Question("findings|decisions", "/findings/decisions", ""),
                    new Question("opportunities|list", "/opportunities", ""),
                    new Question(
                            "opportunities|best|--capacity|12",
                            "/opportunities/best?capacity=12",
                            ""),
                    new Question(
                            "opportunities|alignment|--map|MAP",
                            "/opportunities/alignment?map=MAP",
                            ""),
                    new Question(
                            "opportunities|issue|Ship sooner|--project|CX",
                            "/opportunities/OPPORTUNITY/jira?project=CX",
                            ""),
                    new Question(
                            "proof|--at|quote request|--goal|purchase|--released|2025-07-01",
                            "/proof",
                            "{\"at\":\"quote request\",\"goals\":[\"purchase\"],"
                                    + "\"released\":\"2025-07-01\"}"));

    private final Path home = ServedDemo.newFolder();
    private final Map<Question, String> answers = new HashMap<>();
    private String workspace = "";
    private String map = "";
    private String finding = "";

    @BeforeAll
    void askTheServer() {
        try (ServedDemo demo = ServedDemo.in(home, CUSTOMERS)) {
            workspace = demo.workspace();
            map = demo.ask("GET", "/maps/MAP", "").path("name").asString();
            Map<String, String> ids = keep(demo);
            ids.put("STEP", demo.step("purchase"));
            finding =
                    demo.ask("POST", "/findings", BODY)
                            .path("findings")
                            .path(0)
                            .path("id")
                            .asString();
            ids.put("FINDING", finding);
            for (Question question : QUESTIONS) {
                answers.put(
                        question,
                        demo.answer(
                                question.body().isEmpty() ? "GET" : "POST",
                                filled(question.path(), ids),
                                filled(question.body(), ids)));
            }
            assertThat(run("overlay", "--map", map).err())
                    .contains("is held by waymark demo", "or stop it.");
            assertThat(run("opportunities", "best", "--capacity", "12").code()).isZero();
        }
    }

    /** What people keep in the workspace, each of which changes answers. */
    private Map<String, String> keep(ServedDemo demo) {
        demo.ask("PUT", "/catalog/rules", "{\"type\":\"site visit\",\"name\":\"visit\"}");
        demo.ask(
                "PUT",
                "/budget/spend",
                "{\"csv\":\"channel,month,spend\\nweb,2025-03,900\\nweb,2025-04,1000\"}");
        JsonNode segment =
                demo.ask(
                        "POST", "/segments", "{\"name\":\"Store\",\"where\":\"channel is store\"}");
        ObjectNode map = (ObjectNode) demo.ask("GET", "/maps/MAP", "");
        map.putArray("objectives").add("1% reach \"purchase\" within 400d");
        demo.ask("PUT", "/maps/MAP", map.toString());
        JsonNode found = demo.ask("GET", "/customers?limit=" + AGREED, "").path("rows");
        try (Documents documents = Documents.open(new WaymarkHome(home).documents())) {
            for (JsonNode one : found) { // a visitor of the demo may not write it down
                documents
                        .consents()
                        .write(
                                workspace,
                                one.path("customer").asString(),
                                new Consent("analysis", true, Instant.EPOCH, "key:shell"));
            }
            documents.consents().require(workspace, Map.of("maps", "analysis"));
        }
        demo.ask(
                "PUT",
                "/findings/decisions",
                "{\"finding\":\"loop:a>b\",\"state\":\"dismissed\",\"reason\":\"a test\"}");
        JsonNode made =
                demo.ask(
                        "POST",
                        "/opportunities",
                        "{\"name\":\"Ship sooner\",\"department\":\"Logistics\",\"effortDays\":8,"
                                + "\"perMonth\":{\"amount\":40,\"low\":30,\"high\":55}}");
        demo.ask(
                "POST",
                "/opportunities",
                "{\"name\":\"Ask less\",\"effortDays\":6,"
                        + "\"perMonth\":{\"amount\":10,\"low\":8,\"high\":12}}");
        Map<String, String> ids = new HashMap<>();
        ids.put("SEGMENT", segment.path("id").asString());
        ids.put("OPPORTUNITY", made.path("id").asString());
        return ids;
    }

    private static String filled(String text, Map<String, String> ids) {
        String all = text;
        for (Map.Entry<String, String> one : ids.entrySet()) {
            all = all.replace(one.getKey(), one.getValue());
        }
        return all;
    }

    private ShellRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--workspace", workspace, "--home", home.toString()));
        all.addAll(List.of("--format", "json"));
        return ShellRun.of(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void answersAlike(Question question) {
        List<String> words = new ArrayList<>();
        for (String word : question.shell().split("\\|")) {
            words.add(word.equals("MAP") ? map : word.equals("FINDING") ? finding : word);
        }
        if (words.contains("issue") || words.contains("show")) { // are nothing but JSON
            words.addAll(List.of("--workspace", workspace, "--home", home.toString()));
            assertAlike(ShellRun.of(words.toArray(String[]::new)), question);
        } else {
            assertAlike(run(words.toArray(String[]::new)), question);
        }
    }

    private void assertAlike(ShellRun shell, Question question) {
        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out().strip()).isEqualTo(String.valueOf(answers.get(question)).strip());
    }

    @Test
    void heedsWhatIsKeptThere() {
        assertThat(answer("conformance|--map|MAP")).contains("\"customers\":" + AGREED + ",");
        assertThat(answer("map|numbers|--map|MAP")).contains("\"customers\":" + AGREED + ",");
        assertThat(answer("bindings|--map|MAP|--step|purchase"))
                .contains("\"ofCustomers\":" + AGREED + ",");
        assertThat(answer("check|--map|MAP")).contains("within 400d", "\"met\":true");
        assertThat(answer("findings")).contains("\"definition\"");
        assertThat(answer("opportunities|best|--capacity|12")).contains("\"usedDays\":8");
    }

    private String answer(String shell) {
        return QUESTIONS.stream()
                .filter(it -> it.shell().equals(shell))
                .map(answers::get)
                .findFirst()
                .orElseThrow();
    }
}
