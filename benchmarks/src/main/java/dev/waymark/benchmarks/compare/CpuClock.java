package dev.waymark.benchmarks.compare;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * The processor time that this process has used, over all its threads, the collector's and the
 * compiler's too.
 */
final class CpuClock {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS_A_MILLI = 1e6;

    private CpuClock() {}

    /** Milliseconds of processor time that a task takes. */
    static double cpuMillis(Task task) throws java.sql.SQLException {
        long before = PROCESS.getProcessCpuTime();
        task.run();
        return (PROCESS.getProcessCpuTime() - before) / NANOS_A_MILLI;
    }

    /** Milliseconds of wall time that a task takes. */
    static double wallMillis(Task task) throws java.sql.SQLException {
        long before = System.nanoTime();
        task.run();
        return (System.nanoTime() - before) / NANOS_A_MILLI;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Something to time. */
    @FunctionalInterface
    interface Task {
        /** Does it. */
        void run() throws java.sql.SQLException;
    }
}
