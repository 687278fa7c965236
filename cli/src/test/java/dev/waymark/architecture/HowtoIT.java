package dev.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.segments.Segment;
import dev.waymark.cli.launch.Analyses;
import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.store.documents.Documents;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs every command of the pages of analyses, in the order of each page, on the sample log and in
 * a workspace such as {@code docs/howto/shell.md} takes for granted. Each must do what it says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HowtoIT {
    private static final Path PAGES = Project.ROOT.resolve("docs/howto");
    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.(csv|json|yaml|txt)");
    private static final Pattern SAMPLE =
            Pattern.compile("\\(\\.\\./samples/([a-z]+\\.csv)\\).*?```\\n(.*?)```", Pattern.DOTALL);
    private static final List<String> OTHERS = List.of("evidence.md", "segments.md", "stages.md");

    /** Commands that end with 1 to say something about the log; their pages tell. */
    private static final Set<String> SAYING = Set.of("check", "catalog");

    @TempDir private static Path folder = Path.of("");
    private Path home = Path.of("");

    static Stream<String> pages() {
        return Stream.concat(Analyses.names().stream().map(Analyses::page), OTHERS.stream())
                .distinct();
    }

    @BeforeAll
    void makeWhatThePagesTakeForGranted() throws IOException {
        home = folder.resolve("data");
        run(HowtoCommands.of(PAGES.resolve("README.md")).getFirst());
        ShellWorkspace shop = ShellWorkspace.in(home);
        ShellRun imported = shop.run("import", folder.resolve("shop.csv").toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        run(new HowtoCommands.Line(List.of("map", "draft", "shop.csv", "-o", "map.json"), ""));
        String map =
                Files.readString(folder.resolve("map.json"))
                        .replaceFirst(
                                "\"name\" : \"shop\"",
                                "\"name\":\"Buying\",\"objectives\":[\"1% reach"
                                        + " \\\\\"purchase\\\\\" within 90d\"]");
        assertThat(map).contains("Buying");
        try (Documents documents = shop.documents()) {
            new LiveMaps(documents.maps(), Clock.systemUTC())
                    .create(
                            "w-1",
                            MapJson.read(
                                    new ByteArrayInputStream(
                                            map.getBytes(StandardCharsets.UTF_8))));
            documents
                    .segments()
                    .save(
                            "w-1",
                            new Segment("s-1", "New customers", "did purchase", Instant.EPOCH));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandOfAPageRuns(String page) throws IOException {
        List<HowtoCommands.Line> lines = HowtoCommands.of(PAGES.resolve(page));
        assertThat(lines).isNotEmpty();
        for (HowtoCommands.Line line : lines) {
            run(line);
        }
    }

    private void run(HowtoCommands.Line line) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : line.words()) {
            words.add(FILE.matcher(word).matches() ? place(word).toString() : word);
        }
        if (words.contains("--workspace")) {
            words.addAll(List.of("--home", home.toString()));
        }
        ShellRun run = ShellRun.of(words.toArray(String[]::new));
        int most = SAYING.contains(words.getFirst()) ? 1 : 0;
        assertThat(run.code()).as("%s%n%s", line, run.err()).isBetween(0, most);
        if (!line.output().isEmpty()) {
            Files.writeString(place(line.output()), run.out());
        }
    }

    /** Where a file is: what the project brings along, else in the reader's folder. */
    private Path place(String file) {
        return (file.startsWith("docs/") ? Project.ROOT : folder).resolve(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attribution.md", "budget.md", "clv.md", "survival.md"})
    void aPageShowsTheFirstRowsOfTheTableThatItsCommandsRead(String page) throws IOException {
        String text = Files.readString(PAGES.resolve(page));
        Matcher sample = SAMPLE.matcher(text);
        assertThat(sample.find()).as("%s shows rows of a sample", page).isTrue();
        String table = Files.readString(Project.ROOT.resolve("docs/samples/" + sample.group(1)));
        assertThat(sample.group(2).lines()).hasSizeGreaterThan(2);
        assertThat(table).startsWith(sample.group(2));
        assertThat(HowtoCommands.of(PAGES.resolve(page)))
                .anyMatch(line -> line.words().contains("docs/samples/" + sample.group(1)));
    }
}
