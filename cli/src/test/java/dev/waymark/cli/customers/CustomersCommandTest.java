package dev.waymark.cli.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.audit.AuditQuery;
import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;
import dev.waymark.store.documents.Documents;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class CustomersCommandTest {
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
                        bert,2026-01-03T10:00:00Z,look,
                        """);
        assertThat(shop.run("import", file).code()).isZero();
    }

    private ShellRun run(String command, String... arguments) {
        return new ShellWorkspace(home).run(command, arguments);
    }

    @Test
    void findsAndExportsOnePerson() {
        assertThat(run("customers", "find", "V1", "--format", "csv").out())
                .contains("anna,2,2026-01-01T10:00:00Z,2026-01-02T10:00:00Z,sign in")
                .doesNotContain("bert");
        assertThat(run("customers", "find").out()).contains("2 of 2 customers");
        assertThat(run("customers", "export", "v1", "--format", "json").out())
                .contains("\"customer\":\"anna\"")
                .contains("\"customers\":[\"anna\",\"v1\"]")
                .contains("\"type\":\"look\"");
        assertThat(run("customers", "export", "nobody").code()).isEqualTo(2);
    }

    @Test
    void erasesOnlyWhatIsConfirmed() {
        ShellRun refused = run("erase", "v1", "--confirm", "v1");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("the name of the profile, \"anna\". Nothing was erased.");

        ShellRun erased = run("erase", "v1", "--confirm", "anna");
        assertThat(erased.code()).as(erased.err()).isZero();
        assertThat(erased.out()).contains("A search afterwards found nothing.");
        assertThat(run("customers", "find").out()).contains("1 of 1 customers");
        assertThat(run("erase", "v1", "--confirm", "anna").code()).isEqualTo(2);
        try (Documents documents = new ShellWorkspace(home).documents()) {
            String workspace = documents.workspaces().all().getFirst().id();
            assertThat(documents.audit().page(workspace, false, new AuditQuery(null, null, 9)))
                    .extracting(
                            it -> it.entry().action(),
                            it -> it.entry().actor(),
                            it -> it.entry().detail())
                    .containsExactly(
                            tuple(AuditAction.PERSON_ERASED, "key:shell", "2 events, complete"));
        }
    }
}
