package dev.waymark.cli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class IdentityCommandTest {
    @TempDir private Path home;

    @BeforeEach
    void importEvents() throws IOException {
        ShellWorkspace shop = ShellWorkspace.in(home);
        String file =
                shop.file(
                        """
                        customer,time,type,anonymousId
                        v1,2026-01-01T10:00:00Z,look,
                        anna,2026-01-02T10:00:00Z,sign in,v1
                        bert,2026-01-03T10:00:00Z,sign in,v1
                        """);
        assertThat(shop.run("import", file).code()).isZero();
    }

    private ShellRun run(String... arguments) {
        return new ShellWorkspace(home).run("identity", arguments);
    }

    @Test
    void explainsMergesAndUndoesThem() {
        ShellRun list = run("list", "--format", "csv");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out())
                .contains("merged,anna,v1,anonymousId,v1,2026-01-02T10:00:00Z,1")
                .contains("limit of userId,anna,bert,anonymousId,v1");
        assertThat(run("list").out()).contains("3 customers are 2 persons; 1 merges, 1 refused.");

        ShellRun apart = run("apart", "anna", "v1");
        assertThat(apart.code()).as(apart.err()).isZero();
        assertThat(run("list", "--outcome", "merged", "--format", "csv").out())
                .contains("merged,bert,v1");
        String id = apart.err().split("identity join ")[1].split("\"")[0];
        assertThat(run("join", id).code()).isZero();
        assertThat(run("list", "--search", "ANNA", "--format", "csv").out())
                .contains("merged,anna,v1");
        assertThat(run("join", id).err()).contains("This pair is not kept apart.");
    }
}
