package dev.waymark.cli.launch;

import dev.waymark.cli.output.Console;

/** Waymark's entry point. */
public final class Waymark {
    private Waymark() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new Shell(Console.ofProcess()).run(args));
    }
}
