package dev.waymark.benchmarks.compare;

import dev.waymark.benchmarks.questions.Question;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints where the processor time of questions goes, over the index that a comparison has left in a
 * folder: the share of samples by the innermost method of the engine, of compiled code, on one
 * thread.
 */
public final class ProfileMain {
    private static final String SAMPLES = "jdk.CPUTimeSample";
    private static final String OURS = "dev.waymark.engine.";
    private static final Duration WARM = Duration.ofSeconds(3);
    private static final Duration WATCHED = Duration.ofSeconds(8);
    private static final int LISTED = 9;

    private ProfileMain() {}

    /** The arguments: the folder, and the numbers of questions; all if none is given. */
    public static void main(String[] arguments) throws SQLException, IOException {
        JourneyIndex index =
                JourneyIndex.open(Path.of(arguments[0]).resolve(CompareMain.INDEX_NAME));
        for (Question<?> question :
                CompareMain.asked(List.of(arguments).subList(1, arguments.length))) {
            repeat(question, index, WARM);
            Path file = Files.createTempFile("profile", ".jfr");
            try (Recording recording = new Recording()) {
                recording.enable(SAMPLES).with("throttle", "2ms").withStackTrace();
                recording.start();
                repeat(question, index, WATCHED);
                recording.dump(file);
                print(question, RecordingFile.readAllEvents(file), System.out);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void repeat(Question<?> question, JourneyIndex index, Duration span)
            throws SQLException {
        long end = System.nanoTime() + span.toNanos();
        do {
            question.answer().find(LocalDriver.onThreads(1), index);
        } while (System.nanoTime() < end);
    }

    private static void print(Question<?> question, List<RecordedEvent> samples, PrintStream out) {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        for (RecordedEvent sample : samples) {
            if (sample.getEventType().getName().equals(SAMPLES)) {
                counts.merge(place(sample), 1, Integer::sum);
                all++;
            }
        }
        out.printf("%s%n", question.name());
        int total = Math.max(1, all);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LISTED)
                .forEach(
                        entry ->
                                out.printf(
                                        Locale.ROOT,
                                        "  %4.1f %%  %s%n",
                                        100.0 * entry.getValue() / total,
                                        entry.getKey()));
    }

    private static String place(RecordedEvent sample) {
        if (sample.getStackTrace() == null) {
            return "the virtual machine";
        }
        for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith(OURS)) {
                return type.substring(OURS.length()) + "." + frame.getMethod().getName();
            }
        }
        return "outside the engine";
    }
}
