package dev.waymark.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceCounts;
import dev.waymark.app.sources.flaws.FlawCounts;
import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;
import dev.waymark.store.documents.Documents;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

class SourcesCommandTest {
    @TempDir private Path home;

    @BeforeEach
    void addWorkspace() {
        ShellWorkspace.in(home);
    }

    private ShellRun run(String... arguments) {
        return new ShellWorkspace(home).run("sources", arguments);
    }

    private Optional<Source> byKey(String key) {
        try (Documents documents = new ShellWorkspace(home).documents()) {
            return documents.sources().findByHash(Secrets.hash(key));
        }
    }

    @Test
    void makesASourceWhoseKeyOpensIt() {
        ShellRun made = run("add", "Tills", "--kind", "server", "--format", "csv");

        assertThat(made.code()).as(made.err()).isZero();
        String key = made.out().lines().skip(1).findFirst().orElseThrow().split(",")[2];
        assertThat(byKey(key)).map(Source::name).contains("Tills");

        assertThat(run("list").out()).contains("Tills", "server", "yes").doesNotContain(key);
        assertThat(run("change", "Tills", "off").code()).isZero();
        assertThat(byKey(key)).map(Source::enabled).contains(false);
        assertThat(run("change", "Tills", "renew").out()).contains("wk_");
        assertThat(byKey(key)).isEmpty();
        assertThat(run("change", "Tills", "remove").code()).isZero();
        assertThat(run("list", "--format", "json").out().strip()).isEqualTo("[]");
    }

    @Test
    void tellsWhyMessagesWereRefused() {
        String key =
                run("add", "Tills", "--kind", "server", "--format", "csv")
                        .out()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .split(",")[2];
        assertThat(run("list").out()).doesNotContain("what was wrong");
        String id = byKey(key).orElseThrow().id();
        try (Documents documents = new ShellWorkspace(home).documents()) {
            documents
                    .sources()
                    .count(
                            id,
                            SourceCounts.sent(
                                    1,
                                    0,
                                    null,
                                    FlawCounts.of("CUSTOMER_MISSING", 3)
                                            .plus(FlawCounts.of(FlawCounts.AHEAD, 1))));
        }

        assertThat(run("list").out())
                .containsPattern("Tills +no-customer +refused +3 +CUSTOMER_MISSING")
                .containsPattern("Tills +future-time +taken +1 +TAKEN_WITH_FUTURE_TIME");
        assertThat(run("list", "--format", "json").out())
                .containsIgnoringWhitespaces(
                        "{\"reason\":\"no-customer\",\"taken\":false,\"messages\":3,"
                                + "\"codes\":[\"CUSTOMER_MISSING\"]}");
    }

    @Test
    void saysWhatIsWrong() {
        run("add", "Tills");

        assertThat(run("add", "Tills").err())
                .contains("the workspace has a source \"Tills\". Choose another name.");
        assertThat(run("add", "Shop", "--kind", "shelf").err())
                .contains("kind \"shelf\" is unknown. Give website, app, server, or one");
        assertThat(run("change", "Tills", "up").err())
                .contains("change \"up\" is unknown. Give on, off, renew, retry or remove.");
        ShellRun unknown = run("change", "Shelf", "off");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("source \"Shelf\" does not exist. There are: Tills.");
    }
}
