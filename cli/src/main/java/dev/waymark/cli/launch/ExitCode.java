package dev.waymark.cli.launch;

import dev.waymark.engine.fault.FaultKind;

/** What the shell's exit codes mean. */
final class ExitCode {
    /** Done, also when some rows were set aside. */
    static final int GOOD = 0;

    /** An objective was missed. */
    static final int OBJECTIVE_MISSED = 1;

    /** The command was used wrongly. */
    static final int USAGE = 2;

    /** The data is bad. */
    static final int DATA = 3;

    /** Our fault. */
    static final int OURS = 70;

    private ExitCode() {}

    static int of(FaultKind kind) {
        return switch (kind) {
            case USER, LIMIT, ACCESS -> USAGE;
            case DATA -> DATA;
            case INTERNAL -> OURS;
        };
    }
}
