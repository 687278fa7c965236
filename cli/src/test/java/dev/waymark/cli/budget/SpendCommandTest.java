package dev.waymark.cli.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.audit.AuditQuery;
import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;
import dev.waymark.store.documents.Documents;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SpendCommandTest {
    private static final String SPEND =
            "channel,month,spend\nads,2026-01,0.1\nweb,2026-01,12345678.25\nads,2026-02,7\n";

    @TempDir private Path home;
    private ShellWorkspace shop = new ShellWorkspace(Path.of(""));

    @BeforeEach
    void addWorkspace() throws IOException {
        shop = ShellWorkspace.in(home);
        Files.writeString(home.resolve("spend.csv"), SPEND);
    }

    private String spend() {
        return home.resolve("spend.csv").toString();
    }

    private List<String> audited(AuditAction action) {
        try (Documents documents = shop.documents()) {
            return documents.audit().page("w-1", false, new AuditQuery(null, action, 10)).stream()
                    .map(line -> line.entry().actor() + " " + line.entry().detail())
                    .toList();
        }
    }

    @Test
    void keepsATableShowsItAsItCameAndForgetsIt() {
        ShellRun saved = shop.run("spend", "save", spend());
        assertThat(saved.code()).as(saved.err()).isZero();
        assertThat(saved.err()).contains("saved: 2 channels, 2026-01 to 2026-02");
        assertThat(shop.run("spend", "show", "--format", "csv").out()).isEqualTo(SPEND);
        assertThat(shop.run("spend", "show", "--format", "json").out())
                .contains("{\"channel\":\"ads\",\"month\":\"2026-01\",\"amount\":0.1}")
                .contains("\"savedAt\":\"");
        assertThat(audited(AuditAction.SPEND_SAVED))
                .containsExactly("key:shell 2 channels, 2026-01 to 2026-02");

        assertThat(shop.run("spend", "remove").err()).contains("removed");
        assertThat(shop.run("spend", "remove").err()).contains("keeps no table of spend");
        assertThat(audited(AuditAction.SPEND_REMOVED)).containsExactly("key:shell null");
        ShellRun none = shop.run("spend", "show");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("the workspace keeps no table of spend");
    }

    @Test
    void keepsWhatThereWasIfATableIsWrong() throws IOException {
        shop.run("spend", "save", spend());
        Files.writeString(home.resolve("spend.csv"), "channel,month,spend\nads,soon,1\nweb,,2\n");
        ShellRun wrong = shop.run("spend", "save", spend());
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err())
                .contains("line 2, column \"month\": \"soon\" must be a month from 1970-01")
                .contains("line 3, column \"month\": \"\" must be a month from 1970-01");
        assertThat(shop.run("spend", "show", "--format", "csv").out()).isEqualTo(SPEND);
    }

    @Test
    void weighsAWorkspaceByTheTableThatItKeeps() throws IOException {
        String log =
                shop.file(
                        """
                        customer,time,type,channel,value
                        a,2026-01-05T10:00:00Z,visit,ads,
                        a,2026-01-06T10:00:00Z,order,shop,50
                        b,2026-02-05T10:00:00Z,visit,web,
                        b,2026-02-06T10:00:00Z,order,shop,50
                        """);
        assertThat(shop.run("import", log).code()).isZero();
        ShellRun none = shop.run("budget", "--conversion", "order");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("keeps no table of spend, and none is given");

        shop.run("spend", "save", spend());
        ShellRun kept = shop.run("budget", "--conversion", "order", "--format", "json");
        assertThat(kept.code()).as(kept.err()).isZero();
        assertThat(kept.out()).contains("\"months\":[\"2026-01\",\"2026-02\"]");
        ShellRun given =
                shop.run("budget", "--conversion", "order", "--spend", spend(), "--format", "json");
        assertThat(given.out()).isEqualTo(kept.out());
        assertThat(
                        shop.run(
                                        "budget",
                                        "--conversion",
                                        "order",
                                        "--since",
                                        "2026-01-02",
                                        "--format",
                                        "json")
                                .out())
                .contains("\"months\":[\"2026-02\"]");
        ShellRun files = ShellRun.of("budget", log, "--conversion", "order");
        assertThat(files.code()).isEqualTo(2);
        assertThat(files.err()).contains("no table of spend is named. Give one with --spend FILE");
    }
}
