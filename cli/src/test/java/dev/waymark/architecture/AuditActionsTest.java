package dev.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.audit.AuditAction;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The screen of the audit log knows every action that the server notes, and no other. */
class AuditActionsTest {
    private static final Path CALLS = Project.ROOT.resolve("ui/src/screens/audit/calls.ts");
    private static final Pattern LIST = Pattern.compile("ACTIONS = \\[([^\\]]*)\\]");
    private static final Pattern ACTION = Pattern.compile("'([a-z-]+)'");

    @Test
    void theScreenKnowsThemAll() throws IOException {
        String list =
                LIST.matcher(Files.readString(CALLS)).results().findAny().orElseThrow().group(1);
        assertThat(ACTION.matcher(list).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AuditAction.values()).map(AuditAction::label).toList());
    }
}
