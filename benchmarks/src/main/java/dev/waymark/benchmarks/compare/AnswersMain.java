package dev.waymark.benchmarks.compare;

import dev.waymark.benchmarks.questions.Question;
import dev.waymark.benchmarks.questions.Questions;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Prints what answers cost over the index that a comparison has left in a folder: the first answer
 * to each question in a fresh process, code not yet compiled included, the median of the next, and
 * the most heap that was in use.
 */
public final class AnswersMain {
    private static final int NEXT = 3;
    private static final double MEGABYTE = 1 << 20;

    private AnswersMain() {}

    /** Asks each question, in order. The argument: the folder. */
    public static void main(String[] arguments) throws SQLException {
        JourneyIndex index =
                JourneyIndex.open(Path.of(arguments[0]).resolve(CompareMain.INDEX_NAME));
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%,d events of %,d customers%n", index.events(), index.customers());
        out.println("| question | first answer, CPU ms | next, CPU ms | most heap, MB |");
        out.println("|---|---|---|---|");
        for (Question<?> question : Questions.all()) {
            resetPeaks();
            double first = ask(question, index);
            double[] next = new double[NEXT];
            for (int i = 0; i < NEXT; i++) {
                next[i] = ask(question, index);
            }
            out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f |%n",
                    question.name(),
                    first,
                    CpuClock.median(next),
                    peakHeap() / MEGABYTE);
        }
    }

    private static double ask(Question<?> question, JourneyIndex index) throws SQLException {
        return CpuClock.cpuMillis(() -> question.answer().find(LocalDriver.onThreads(1), index));
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The sum of the heap pools' peaks: at least what was in use at once. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
