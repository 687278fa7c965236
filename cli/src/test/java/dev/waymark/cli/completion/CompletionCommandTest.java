package dev.waymark.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.Test;

class CompletionCommandTest {
    @Test
    void printsAScriptThatKnowsTheCommands() {
        ShellRun run = ShellRun.of("completion");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("complete -F _complete_waymark", "completion");
    }
}
