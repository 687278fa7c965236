package dev.waymark.benchmarks.compare;

import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.benchmarks.questions.Question;
import dev.waymark.benchmarks.questions.Questions;
import dev.waymark.engine.index.JourneyIndex;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Prints how many times less processor time our kernels take than DuckDB for the same answers.
 *
 * <p>Arguments: a folder for the generated log (kept for the next run), the number of events, the
 * number of customers, the number of pairs; then, if not all, the questions by their numbers, for
 * example Q4. The property {@code waymark.clickhouse} names the script that asks ClickHouse, if
 * that shall be compared too.
 */
public final class CompareMain {
    static final String INDEX_NAME = "journeys.index";
    private static final long SEED = 7;
    private static final String CLICK_HOUSE = "waymark.clickhouse";

    private CompareMain() {}

    /** Runs the comparison. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Path folder = Path.of(arguments[0]);
        long events = Long.parseLong(arguments[1]);
        int customers = Integer.parseInt(arguments[2]);
        int pairs = Integer.parseInt(arguments[3]);
        PrintStream out = System.out;
        try (Peer peer = Peer.open(folder, new GeneratedLog(events, customers, SEED))) {
            peer.threads(1);
            String program = System.getProperty(CLICK_HOUSE);
            try (ClickHouse clickHouse =
                    program == null ? null : ClickHouse.open(Path.of(program), folder, peer)) {
                JourneyIndex index = index(folder, peer, pairs, out);
                Comparison comparison = new Comparison(peer, clickHouse, index, pairs);
                compare(comparison, asked(List.of(arguments).subList(4, arguments.length)), out);
            }
        }
    }

    private static void compare(Comparison comparison, List<Question<?>> questions, PrintStream out)
            throws SQLException {
        out.println(
                "| question | Waymark ms | DuckDB ms | ratio | precomputed ms | ratio | ClickHouse"
                        + " ms | ratio | two threads |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        double logs = 0;
        for (Question<?> question : questions) {
            Comparison.Row row = comparison.run(question);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %s | %s | %s | %.2f |%n",
                    row.question(),
                    row.ours(),
                    row.plain().cells(),
                    row.precomputed().cells(),
                    row.clickHouse().cells(),
                    row.twoThreads());
            logs += Math.log(row.plain().ratio());
        }
        out.printf(
                Locale.ROOT,
                "geometric mean of DuckDB's ratios %.1f%n",
                Math.exp(logs / questions.size()));
    }

    /** The questions with some numbers; all if none is given. */
    static List<Question<?>> asked(List<String> numbers) {
        return Questions.all().stream()
                .filter(
                        question ->
                                numbers.isEmpty()
                                        || numbers.contains(question.name().split(" ", 2)[0]))
                .toList();
    }

    /** Builds as often as a question is asked, after once in the process that has just begun. */
    private static JourneyIndex index(Path folder, Peer peer, int times, PrintStream out)
            throws SQLException, IOException {
        Path file = folder.resolve(INDEX_NAME);
        double first = CpuClock.cpuMillis(() -> peer.builder().write(file, 1));
        double[] builds = new double[times];
        for (int build = 0; build < times; build++) {
            builds[build] = CpuClock.cpuMillis(() -> peer.builder().write(file, 1));
        }
        JourneyIndex[] index = new JourneyIndex[1];
        double open = CpuClock.wallMillis(() -> index[0] = JourneyIndex.open(file));
        long namesAndCountry =
                24L * index[0].customers()
                        + 8L * (index[0].customers() + 1)
                        + 4 * index[0].events();
        double thousands = index[0].events() / 1000.0;
        out.printf(
                Locale.ROOT,
                "%,d events of %,d customers; built at %.2f million events a CPU second, at first"
                    + " %.2f; opened in %.1f ms; %.2f bytes an event for time, type, channel and"
                    + " the arrangement by customer%n",
                index[0].events(),
                index[0].customers(),
                thousands / CpuClock.median(builds),
                thousands / first,
                open,
                (double) (Files.size(file) - namesAndCountry) / index[0].events());
        return index[0];
    }
}
