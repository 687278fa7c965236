package dev.waymark.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.pulls.Pull;
import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.formats.json.ResultJson;
import dev.waymark.store.documents.Documents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** The real launcher, in processes of its own. */
class LauncherIT {
    private static final String LOG =
            """
            customer,time,type
            ann,2026-01-01T10:00:00Z,visit
            ann,2026-01-01T10:05:00Z,order
            bob,2026-01-02T09:00:00Z,visit
            """;

    @TempDir private Path folder;

    @Test
    void givesTheEnginesAnswerAsJsonAndNothingElse() throws Exception {
        write("shop.csv", LOG);

        ShellRun run = waymark("discover", "shop.csv", "--format", "json");

        IndexBuilder index = new IndexBuilder(List.of());
        index.accept(Event.of("ann", millis("2026-01-01T10:00:00Z"), "visit"));
        index.accept(Event.of("ann", millis("2026-01-01T10:05:00Z"), "order"));
        index.accept(Event.of("bob", millis("2026-01-02T09:00:00Z"), "visit"));
        String expected =
                ResultJson.text(
                        LocalDriver.onThreads(1)
                                .run(new DiscoverKernel(TimeRange.ALL), index.build()));
        assertThat(run).isEqualTo(new ShellRun(0, expected + "\n", ""));
    }

    @Test
    void endsWithTwoAndAdviceIfUsedWrongly() throws Exception {
        assertThat(waymark("discover"))
                .isEqualTo(
                        new ShellRun(
                                2,
                                "",
                                """
                                waymark: Missing required parameter: 'FILE'.
                                Try: waymark discover --help
                                """));
        assertThat(waymark("discover", "no such file.csv"))
                .isEqualTo(
                        new ShellRun(
                                2,
                                "",
                                "waymark: \"no such file.csv\" was not found. Check the path.\n"));
    }

    @Test
    void endsWithThreeIfAFileIsEmpty() throws Exception {
        write("empty.csv", "");

        ShellRun run = waymark("discover", "empty.csv");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        "waymark: \"empty.csv\" is empty. Export it again, with at least one"
                                + " event.\n");
    }

    @Test
    void endsWithThreeIfAPackedFileIsCutShort() throws Exception {
        StringBuilder rows = new StringBuilder("customer,time,type\n");
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            rows.append(random.nextInt(5_000)).append(",2026-01-01T10:00:00Z,visit\n");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        Files.write(
                folder.resolve("cut.csv.gz"),
                Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

        ShellRun run = waymark("discover", "cut.csv.gz");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("cut.csv.gz").doesNotContain("\tat ");
    }

    @Test
    void endsWithThreeIfAFileIsNoText() throws Exception {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("photo.csv"), noise);

        ShellRun run = waymark("discover", "photo.csv");

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("photo.csv").doesNotContain("\tat ");
    }

    @Test
    void endsWithThreeAtAnXmlBomb() throws Exception {
        write(
                "bomb.xes",
                """
                <?xml version="1.0"?>
                <!DOCTYPE log [
                  <!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
                  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                  <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
                  <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
                ]>
                <log><trace><string key="concept:name" value="1"/>
                <event><string key="concept:name" value="&e;&e;&e;&e;"/></event></trace></log>
                """);

        ShellRun run = waymark("discover", "bomb.xes");

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("bomb.xes").hasSizeLessThan(2_000);
    }

    @Test
    void keepsGoodRowsAndSaysWhereTheOthersAre() throws Exception {
        write("shop.csv", LOG + "cyd,soon,visit\n");

        ShellRun run = waymark("discover", "shop.csv", "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{\"customers\":2,").endsWith("}\n");
        assertThat(run.err())
                .contains(
                        "shop.csv, line 5: time \"soon\"",
                        "1 of 4 rows were set aside, see shop.csv.rejects.csv.");
        assertThat(folder.resolve("shop.csv.rejects.csv")).content().contains("cyd", "soon");
    }

    @Test
    void keepsNothingIfStrict() throws Exception {
        write("shop.csv", LOG + "cyd,soon,visit\n");

        ShellRun run = waymark("discover", "shop.csv", "--strict");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("line 5", "nothing of it was kept");
    }

    @Test
    void readsFromStandardNamesWithBlanksAndForeignLettersInAnyLocale() throws Exception {
        write("Журнал 1.csv", LOG);

        ShellRun run =
                new WaymarkProcess(folder)
                        .run(
                                WaymarkProcess.LAUNCHER,
                                Map.of("LC_ALL", "C", "LANG", "C"),
                                "variants",
                                "Журнал 1.csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("visit → order");
    }

    @Test
    void runsThroughALinkFromAFolderWithBlanks() throws Exception {
        Path linked = Files.createDirectories(folder.resolve("my tools")).resolve("waymark");
        Files.createSymbolicLink(linked, WaymarkProcess.LAUNCHER);

        ShellRun run = new WaymarkProcess(folder).run(linked, Map.of(), "--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("waymark ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void findsANewEnoughJdkWhereTheDefaultIsOlder() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
        Files.writeString(
                old,
                """
                #!/bin/sh
                echo '    java.specification.version = 17' >&2
                case "$*" in *-version*) exit 0 ;; esac
                exit 99
                """);
        assertThat(old.toFile().setExecutable(true)).isTrue();
        Path jdks = Files.createDirectories(folder.resolve("home/.jdks"));
        Files.createSymbolicLink(jdks.resolve("new"), Path.of(System.getProperty("java.home")));

        ShellRun run =
                new WaymarkProcess(folder)
                        .run(
                                WaymarkProcess.LAUNCHER,
                                Map.of(
                                        "HOME", folder.resolve("home").toString(),
                                        "JAVA_HOME", folder.resolve("old").toString(),
                                        "PATH", old.getParent() + ":" + System.getenv("PATH")),
                                "--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("waymark ");
    }

    @Test
    void loadsNoSpringBehindAnAnalysis() throws Exception {
        write("shop.csv", LOG);
        Path classes = folder.resolve("classes.txt");

        ShellRun run =
                new WaymarkProcess(folder)
                        .run(
                                WaymarkProcess.LAUNCHER,
                                Map.of("WAYMARK_JAVA_OPTS", "-Xlog:class+load:file=" + classes),
                                "discover",
                                "shop.csv");

        assertThat(run.code()).isZero();
        assertThat(classes)
                .content()
                .contains("dev.waymark.engine.discover.DiscoverKernel")
                .doesNotContain("org.springframework", "dev.waymark.server", "org.duckdb");
    }

    @Test
    void erasesAPersonOfAWorkspace() throws Exception {
        ShellWorkspace.in(folder.resolve("home"));
        write("shop.csv", LOG);
        assertThat(onShop("import", "shop.csv").code()).isZero();
        assertThat(onShop("customers", "find", "ann").out()).contains("1 of 2 customers");

        ShellRun erased = onShop("erase", "ann", "--confirm", "ann");

        assertThat(erased.code()).as(erased.err()).isZero();
        assertThat(erased.err()).doesNotContain("SLF4J");
        assertThat(onShop("customers", "find").out()).contains("1 of 1 customers", "bob");
    }

    @Test
    void keepsPasswordsSealedAsTheServerDoes() throws Exception {
        ShellWorkspace shop = ShellWorkspace.in(folder.resolve("home"));
        write("password", "s3cret\n");
        ShellRun files =
                onShop(("sources add exports --kind folder --folder " + folder).split(" "));
        assertThat(files.code()).as(files.err()).isZero();
        ShellRun rows =
                onShop(
                        ("sources add orders --kind database --host db --database shop --user u"
                                        + " --query orders --cursor id --password-file password"
                                        + " --fields customer=/client,type==order")
                                .split(" "));
        assertThat(rows.code()).as(rows.err()).isZero();
        assertThat(rows.out()).contains("orders").doesNotContain("INFO");
        assertThat(onShop("sources", "pulls").out()).contains("exports", "orders");
        try (Documents documents = shop.documents()) {
            for (Pull pull : documents.pulls().ofWorkspace("w-1")) {
                assertThat(documents.sources().secret(pull.source().id()).orElse("aes1:"))
                        .startsWith("aes1:");
            }
        }
    }

    private ShellRun onShop(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-w", "Shop", "--home", folder.resolve("home").toString()));
        return waymark(all.toArray(String[]::new));
    }

    @Test
    void completesCommandsInBash() throws Exception {
        Path script = folder.resolve("completion.sh");
        Files.writeString(script, waymark("completion").out());

        Process bash =
                new ProcessBuilder("bash", "-c", "source '" + script + "' && complete -p waymark")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor()).as(said).isZero();
        assertThat(said).contains("_complete_waymark");
    }

    private ShellRun waymark(String... args) throws IOException, InterruptedException {
        return new WaymarkProcess(folder).run(args);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
