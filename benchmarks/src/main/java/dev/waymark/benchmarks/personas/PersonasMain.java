package dev.waymark.benchmarks.personas;

import com.sun.management.OperatingSystemMXBean;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.personas.Personas;
import dev.waymark.engine.personas.PersonasKernel;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times personas over the index that {@code scripts/benchmark compare} has left in a folder, where
 * no kinds of customers are, and over one with five kinds, which is made there if it is missing;
 * then how soon the work ends when it is cancelled at moments spread over it.
 *
 * <p>Arguments: the folder; about how many events have kinds; how often each is timed, after once
 * for the compiler.
 */
public final class PersonasMain {
    private static final long SEED = 7;
    private static final double MEGABYTE = 1 << 20;
    private static final double NANOS_A_MILLI = 1e6;
    private static final int CANCELS = 24;
    private static final PrintStream OUT = System.out;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private PersonasMain() {}

    /** Runs the measurement. */
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        int times = Integer.parseInt(arguments[2]);
        Path planted = folder.resolve("kinds-" + arguments[1] + ".index");
        if (!Files.exists(planted)) {
            new PlantedKinds(Long.parseLong(arguments[1]), SEED).write(planted);
        }
        OUT.println(
                "| log | events | customers | personas | threads | first ms | median ms | CPU ms |"
                        + " most heap, MB | cancelled within ms |");
        OUT.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int threads = 1; threads <= 2; threads++) {
            time("no kinds", folder.resolve("journeys.index"), threads, times);
            time("five kinds", planted, threads, times);
        }
    }

    private static void time(String log, Path file, int threads, int times)
            throws InterruptedException {
        JourneyIndex index = JourneyIndex.open(file);
        LocalDriver driver = LocalDriver.onThreads(threads);
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        double[] millis = new double[times];
        long start = System.nanoTime();
        Personas found = driver.run(new PersonasKernel(), index);
        double first = (System.nanoTime() - start) / NANOS_A_MILLI;
        long cpu = PROCESS.getProcessCpuTime();
        for (int i = 0; i < times; i++) {
            start = System.nanoTime();
            driver.run(new PersonasKernel(), index);
            millis[i] = (System.nanoTime() - start) / NANOS_A_MILLI;
        }
        double spent = (PROCESS.getProcessCpuTime() - cpu) / NANOS_A_MILLI / times;
        Arrays.sort(millis);
        double median = millis[times / 2];
        OUT.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %d | %d | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                log,
                index.events(),
                index.customers(),
                found.personas().size(),
                threads,
                first,
                median,
                spent,
                peakHeap() / MEGABYTE,
                slowestCancel(driver, index, median));
    }

    /** The longest time from a cancel to the end of the work, over moments spread evenly. */
    private static double slowestCancel(LocalDriver driver, JourneyIndex index, double whole)
            throws InterruptedException {
        double slowest = 0;
        for (int i = 0; i < CANCELS; i++) {
            CancelSignal cancel = new CancelSignal();
            long[] end = new long[1];
            Thread work =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            driver.run(new PersonasKernel(), index, cancel);
                                        } catch (JourneyException cancelled) {
                                            end[0] = System.nanoTime();
                                        }
                                    });
            Thread.sleep((long) (whole * i / CANCELS));
            long asked = System.nanoTime();
            cancel.cancel();
            work.join();
            slowest = Math.max(slowest, (end[0] - asked) / NANOS_A_MILLI);
        }
        return slowest;
    }

    /** The sum of the heap pools' peaks: at least what was in use at once. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
