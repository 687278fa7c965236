package dev.waymark.store.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that backs up or restores until it is done or killed. */
final class ChildBackup {
    static final String BEGUN = "begun";

    private ChildBackup() {}

    /** Starts the process: {@code backup} of a home, or {@code restore} into it. */
    static Process start(String what, Path home, Path file, Path keys) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ChildBackup.class.getName(), what));
        command.addAll(List.of(home.toString(), file.toString(), keys.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Runs in the child. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        BackupHouse house = BackupHouse.at(Path.of(arguments[1]));
        out.println(BEGUN);
        out.flush();
        if (arguments[0].equals("backup")) {
            house.backup(Path.of(arguments[2]));
        } else {
            house.restore(Path.of(arguments[2]), Path.of(arguments[3]));
        }
    }
}
