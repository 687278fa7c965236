package dev.waymark.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.output.Console;
import dev.waymark.engine.fault.JourneyException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class ShellTest {
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void printsHelpOnStandardOutput() {
        ShellRun run = ShellRun.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: waymark", "Exit codes: 0 good", "completion");
    }

    @Test
    void asksForACommandIfNoneIsGiven() {
        ShellRun run = ShellRun.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("waymark: No command given.\nTry: waymark --help\n");
    }

    @Test
    void proposesTheCommandThatWasMeant() {
        ShellRun run = ShellRun.of("completoin");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        """
                        waymark: "completoin" is not a command.
                        Maybe you meant: completion.
                        Try: waymark --help
                        """);
    }

    @Test
    void namesAnUnknownOption() {
        ShellRun run = ShellRun.of("completion", "--fast");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown option: '--fast'", "waymark completion --help");
    }

    @Test
    void turnsKindsOfFaultsIntoExitCodes() {
        assertThat(faults(false).failed(JourneyException.user("A", "wrong."))).isEqualTo(2);
        assertThat(faults(false).failed(JourneyException.data("B", "bad."))).isEqualTo(3);
        assertThat(faults(false).failed(JourneyException.limit("C", "much."))).isEqualTo(2);
        assertThat(faults(false).failed(JourneyException.access("D", "no."))).isEqualTo(2);
        assertThat(faults(false).failed(JourneyException.internal("E", "ours.", null)))
                .isEqualTo(70);
        assertThat(faults(false).failed(new IllegalStateException("secret"))).isEqualTo(70);
    }

    @Test
    void hidesOurOwnFaultsBehindOneSentence() {
        faults(false).failed(new IllegalStateException("secret"));

        assertThat(text())
                .isEqualTo(
                        """
                        waymark: something went wrong that is not your fault (IllegalStateException).
                        Run it again with WAYMARK_DEBUG=1 to see where, and report that.
                        """);
    }

    @Test
    void showsWhereAFaultCameFromOnRequest() {
        faults(true).failed(new IllegalStateException("detail"));

        assertThat(text()).contains("java.lang.IllegalStateException: detail", "\tat dev.waymark");
    }

    private FaultBoundary faults(boolean debug) {
        return new FaultBoundary(
                new Console(
                        OutputStream.nullOutputStream(),
                        new PrintStream(messages, true, StandardCharsets.UTF_8),
                        false,
                        false),
                debug);
    }

    private String text() {
        return messages.toString(StandardCharsets.UTF_8);
    }
}
