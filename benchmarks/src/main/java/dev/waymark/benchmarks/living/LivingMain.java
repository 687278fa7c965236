package dev.waymark.benchmarks.living;

import com.sun.management.OperatingSystemMXBean;

import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.MapReality;
import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Link;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Times conformance and overlay of a map of ten stages, with a branch and a loop, over the index
 * that {@code scripts/benchmark compare} has left in a folder: all types but four belong to a step.
 *
 * <p>Arguments: the folder; how often each is timed, after a third as often for the compiler.
 */
public final class LivingMain {
    private static final int STAGES = 10;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MILLIS_A_SECOND = 1e3;
    private static final PrintStream OUT = System.out;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private LivingMain() {}

    /** Runs the measurement. */
    public static void main(String[] arguments) {
        JourneyIndex index = JourneyIndex.open(Path.of(arguments[0]).resolve("journeys.index"));
        int times = Integer.parseInt(arguments[1]);
        OUT.printf(Locale.ROOT, "%,d events of %,d customers%n", index.events(), index.customers());
        OUT.println("| threads | what | median ms | best ms | CPU ms | journeys a second |");
        OUT.println("|---|---|---|---|---|---|");
        for (int threads = 1; threads <= 2; threads++) {
            MapReality reality = new MapReality(LocalDriver.onThreads(threads));
            time(threads, "conformance", times, index, () -> conformance(reality, index));
            time(threads, "overlay", times, index, () -> overlay(reality, index));
            time(
                    threads,
                    "overlay, then conformance",
                    times,
                    index,
                    () -> {
                        overlay(reality, index);
                        conformance(reality, index);
                    });
        }
    }

    /** A map of ten stages with one step each, over all types but four. */
    static JourneyMap map() {
        return JourneyMap.builder("ten", "ten stages")
                .stages(IntStream.range(0, STAGES).mapToObj(LivingMain::stage).toList())
                .links(
                        List.of(
                                Link.of("back", "step4", "step2", Link.Kind.LOOP),
                                Link.of("on", "step3", "step6", Link.Kind.BRANCH)))
                .build();
    }

    private static Stage stage(int number) {
        int types = GeneratedLog.TYPES.size() - 4;
        List<String> own =
                GeneratedLog.TYPES.subList(number * types / STAGES, (number + 1) * types / STAGES);
        Step step =
                Step.of("step" + number, "step " + number)
                        .bound(List.of(Binding.first(new EventPredicate.TypeIs(own))));
        return Stage.of("stage" + number, "stage " + number, List.of(step));
    }

    private static void conformance(MapReality reality, JourneyIndex index) {
        reality.conformance(
                index, map(), ConformanceOptions.NONE, ZoneOffset.UTC, new CancelSignal());
    }

    private static void overlay(MapReality reality, JourneyIndex index) {
        reality.overlay(index, map(), ConformanceOptions.NONE, ZoneOffset.UTC, new CancelSignal());
    }

    private static void time(
            int threads, String what, int times, JourneyIndex index, Runnable task) {
        double[] millis = new double[times + times / 3];
        long cpu = 0;
        for (int i = 0; i < millis.length; i++) {
            cpu = i == millis.length - times ? PROCESS.getProcessCpuTime() : cpu;
            long start = System.nanoTime();
            task.run();
            millis[i] = (System.nanoTime() - start) / NANOS_A_MILLI;
        }
        double spent = (PROCESS.getProcessCpuTime() - cpu) / NANOS_A_MILLI / times;
        double[] measured = Arrays.copyOfRange(millis, millis.length - times, millis.length);
        Arrays.sort(measured);
        double median = measured[times / 2];
        OUT.printf(
                Locale.ROOT,
                "| %d | %s | %.0f | %.0f | %.0f | %,.0f |%n",
                threads,
                what,
                median,
                measured[0],
                spent,
                index.customers() / (median / MILLIS_A_SECOND));
    }
}
