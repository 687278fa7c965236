package dev.waymark.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.PullState;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.FolderSettings;
import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;
import dev.waymark.store.documents.Documents;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sources that are read by schedule, made and changed in the shell. */
class PullSourcesTest {
    @TempDir private Path home;
    @TempDir private Path exports;

    @BeforeEach
    void addWorkspace() {
        ShellWorkspace.in(home);
    }

    private ShellRun run(String... arguments) {
        return new ShellWorkspace(home).run("sources", arguments);
    }

    private Pull pull() {
        try (Documents documents = new ShellWorkspace(home).documents()) {
            return documents.pulls().ofWorkspace("w-1").getFirst();
        }
    }

    private void readTo(String checkpoint) {
        Pull pull = pull();
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        try (Documents documents = new ShellWorkspace(home).documents()) {
            assertThat(
                            documents
                                    .pulls()
                                    .save(
                                            pull,
                                            new PullState(
                                                    checkpoint, 3, now, now, now, "X", "bad", 1L)))
                    .isTrue();
        }
    }

    @Test
    void changesAFolderAndGoesOnWhereItWas() throws IOException {
        ShellRun made = run("add", "exports", "--kind", "folder", "--folder", exports.toString());
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(pull().every()).isEqualTo(Duration.ofMinutes(1));
        readTo("a.csv 1");

        ShellRun edited =
                run("edit", "exports", "--every", "10m", "--mapping", "Reviews", "--pattern", "r*");
        assertThat(edited.code()).as(edited.err()).isZero();
        assertThat(pull().every()).isEqualTo(Duration.ofMinutes(10));
        assertThat(pull().settings())
                .isEqualTo(new FolderSettings(exports.toString(), "r*", "", "Z", "Reviews"));
        assertThat(pull().state().checkpoint()).isEqualTo("a.csv 1");
        assertThat(pull().state().failures()).isZero();
        assertThat(pull().state().error()).isNull();

        assertThat(run("edit", "exports", "--from-start").code()).isZero();
        assertThat(pull().state().checkpoint()).isNull();
        readTo("a.csv 2");
        Path other = Files.createDirectory(exports.resolve("other"));
        assertThat(run("edit", "exports", "--folder", other.toString()).code()).isZero();
        assertThat(pull().state().checkpoint()).isNull();
        assertThat(((FolderSettings) pull().settings()).savedMapping()).isEqualTo("Reviews");
    }

    @Test
    void keepsThePasswordForThoseItWasGivenFor() throws IOException {
        Path password = Files.writeString(home.resolve("pw"), "s3cret\n");
        ShellRun made =
                run(
                        "add",
                        "orders",
                        "--kind",
                        "database",
                        "--host",
                        "db.example.org",
                        "--database",
                        "shop",
                        "--user",
                        "reader",
                        "--query",
                        "orders",
                        "--cursor",
                        "id",
                        "--password-file",
                        password.toString(),
                        "--fields",
                        "customer=/client,type==order");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).doesNotContain("s3cret");
        readTo("17");
        assertThat(run("edit", "orders", "--lookback", "60", "--fields", "time=/at").code())
                .isZero();
        assertThat(((DatabaseSettings) pull().settings()).lookback()).isEqualTo(60);
        assertThat(Objects.requireNonNull(pull().mapping()).fields())
                .containsEntry("time", "/at")
                .containsEntry("type", "=order");
        assertThat(pull().state().checkpoint()).isEqualTo("17");

        for (String[] other :
                new String[][] {
                    {"--host", "evil.example.org"},
                    {"--encryption", "disable"},
                    {"--user", "root"},
                    {"--query", "salaries"}
                }) {
            ShellRun refused = run("edit", "orders", other[0], other[1]);
            assertThat(refused.err())
                    .contains("the password was given for another place, user, query or topic");
        }
        assertThat(
                        run(
                                        "edit",
                                        "orders",
                                        "--user",
                                        "writer",
                                        "--password-file",
                                        password.toString())
                                .code())
                .isZero();
        assertThat(((DatabaseSettings) pull().settings()).user()).isEqualTo("writer");
        try (Documents documents = new ShellWorkspace(home).documents()) {
            assertThat(documents.sources().secret(pull().source().id()).orElseThrow())
                    .startsWith("aes1:");
        }
    }

    @Test
    void readsMariaDbAtItsOwnPortIfToldTo() throws IOException {
        String password = Files.writeString(home.resolve("pw"), "s3cret\n").toString();
        String[] order = {
            "add",
            "orders",
            "--kind",
            "database",
            "--host",
            "db.example.org",
            "--database",
            "shop",
            "--user",
            "reader",
            "--query",
            "orders",
            "--cursor",
            "id",
            "--password-file",
            password,
            "--fields",
            "customer=/client,type==order",
            "--system",
            "oracle"
        };
        assertThat(run(order).err())
                .contains("system \"oracle\" is unknown. Give postgresql or mariadb.");
        order[order.length - 1] = "mariadb";
        ShellRun made = run(order);
        assertThat(made.code()).as(made.err()).isZero();
        DatabaseSettings settings = (DatabaseSettings) pull().settings();
        assertThat(settings.system()).isEqualTo("mariadb");
        assertThat(settings.port()).isEqualTo(3306);
        assertThat(run("edit", "orders", "--lookback", "60").code()).isZero();
        assertThat(((DatabaseSettings) pull().settings()).system()).isEqualTo("mariadb");
        assertThat(run("edit", "orders", "--system", "postgresql").err())
                .contains("the password was given for another place, user, query or topic");
    }

    @Test
    void refusesWhatBelongsToAnotherKindAndAnEmptyPasswordAtOnce() throws IOException {
        Path empty = Files.writeString(home.resolve("empty"), "\n");
        String wanted =
                "--kind database --host db --database shop --user u --query orders --cursor id"
                        + " --fields customer=/c,type==order --folder /srv --topic t --pattern *";
        List<String> words = new ArrayList<>(List.of("add", "orders"));
        words.addAll(List.of(wanted.split(" ")));
        words.addAll(List.of("--password-file", empty.toString()));
        String said = run(words.toArray(String[]::new)).err();
        assertThat(said)
                .contains("a source of the kind \"database\" has no --folder, --pattern, --topic.")
                .contains("the first line of the file \"" + empty + "\" is empty");
        run("add", "exports", "--kind", "folder", "--folder", exports.toString());
        assertThat(run("edit", "exports", "--query", "orders", "--no-rest").err())
                .contains("a source of the kind \"folder\" has no --query, --rest.");
        assertThat(run("edit", "exports", "--password-file", empty.toString()).err())
                .contains("has no --password-file.");
        assertThat(run("add", "x", "--no-rest").err()).contains("is not read by schedule.");
    }

    @Test
    void readsNowWhatIsReadByScheduleAndRefusesAllElse() {
        run("add", "Tills");
        ShellRun refused = run("change", "Tills", "retry");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("is not among those of this workspace that are read");
        run("add", "exports", "--kind", "folder", "--folder", exports.toString());
        readTo("a.csv 1");
        assertThat(run("change", "exports", "retry").code()).isZero();
        assertThat(pull().state().failures()).isZero();
        assertThat(pull().state().error()).isNull();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(run("add", "x", "--kind", "folder").err())
                .contains("--folder is missing. Say what is to be read.");
        assertThat(run("add", "x", "--folder", "/srv").err())
                .contains("a source of the kind \"server\" is not read by schedule.");
        run("add", "Tills");
        assertThat(run("edit", "Tills", "--every", "5m").err())
                .contains("is not among those of this workspace that are read by schedule.");
        assertThat(
                        run(
                                        "add",
                                        "x",
                                        "--kind",
                                        "folder",
                                        "--folder",
                                        exports.toString(),
                                        "--every",
                                        "30")
                                .err())
                .contains("\"30\" has no unit");
    }
}
