package dev.waymark.app.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.retention.Retention;
import dev.waymark.engine.retention.RetentionKernel;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Cohorts of a public shop equal those of R's package cohorts. */
class RetentionReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");

    @Test
    void monthlyCohortsEqualTheReference() throws IOException {
        check("open_online_cohorts_month.csv", retention("month", 13, day -> true, 0));
    }

    /** Shares of the cohort, which the reference rounds to a hundredth of a percent. */
    @Test
    void monthlySharesEqualTheReference() throws IOException {
        Retention retention = retention("month", 13, day -> true, 0);
        List<String> rows =
                lines(DATA.resolve("reference/retention/open_online_cohorts_month_pct.csv"));
        for (int cohort = 0; cohort < rows.size(); cohort++) {
            String[] cells = rows.get(cohort).split(",", -1);
            Retention.Cohort found = retention.cohorts().get(cohort);
            for (int column = cohort; column < rows.size(); column++) {
                Long returned = requireNonNull(found.returned().get(column - cohort));
                assertThat(100.0 * returned / found.size())
                        .isCloseTo(Double.parseDouble(cells[column + 1]), within(0.005 + 1e-9));
            }
        }
    }

    /**
     * Years are no period of ours, but the months of this log tell them: its first month is all of
     * 2010, so that this cohort's customers who come back in the next year are those who come back
     * in the next month or any later one; the cohort of 2011 is that of its months.
     */
    @Test
    void yearlyCohortsEqualTheReference() throws IOException {
        Retention retention = retention("month", 13, day -> true, 0, "on-or-after");
        List<Long> first = numbers("open_online_cohorts_year.csv", 0);
        List<Long> second = numbers("open_online_cohorts_year.csv", 1);
        Retention.Cohort of2010 = retention.cohorts().getFirst();
        long size2011 =
                retention.cohorts().stream().skip(1).mapToLong(Retention.Cohort::size).sum();

        assertThat(first).containsExactly(1L, of2010.size(), of2010.returned().get(1));
        assertThat(of2010.returned().get(1)).isEqualTo(821);
        assertThat(second).containsExactly(2L, size2011);
    }

    /** The numbers in a row of a reference; cells that hold none are left out. */
    private static List<Long> numbers(String reference, int row) throws IOException {
        String[] cells =
                lines(DATA.resolve("reference/retention").resolve(reference)).get(row).split(",");
        return Arrays.stream(cells).filter(cell -> !cell.isEmpty()).map(Long::valueOf).toList();
    }

    /**
     * The reference's weeks count seven days from New Year's Day on, a Saturday in 2011. Two days
     * later all of them begin on a Monday, and are our weeks.
     */
    @Test
    void weeklyCohortsEqualTheReference() throws IOException {
        check(
                "open_online_cohorts_2011_week_of_year.csv",
                retention("week", 49, day -> day.getYear() == 2011, 2));
    }

    private static Retention retention(
            String period, int buckets, Predicate<LocalDate> keeps, int shiftDays)
            throws IOException {
        return retention(period, buckets, keeps, shiftDays, null);
    }

    private static Retention retention(
            String period,
            int buckets,
            Predicate<LocalDate> keeps,
            int shiftDays,
            @Nullable String mode)
            throws IOException {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (String line : lines(DATA.resolve("retention/online_cohorts.csv"))) {
            String[] cells = line.split(",", -1);
            LocalDate day = LocalDate.parse(cells[1]);
            if (keeps.test(day)) {
                builder.accept(
                        Event.of(
                                cells[0],
                                day.plusDays(shiftDays)
                                        .atStartOfDay()
                                        .toInstant(ZoneOffset.UTC)
                                        .toEpochMilli(),
                                "order"));
            }
        }
        JourneyIndex index = builder.build();
        RetentionOptions options =
                new RetentionOptions(null, null, null, mode, null, period, buckets, null, null);
        return LocalDriver.onThreads(2)
                .run(new RetentionKernel(options.request(index, ZoneId.of("UTC"))), index);
    }

    private static void check(String reference, Retention retention) throws IOException {
        List<String> rows = lines(DATA.resolve("reference/retention").resolve(reference));
        assertThat(retention.cohorts()).hasSameSizeAs(rows);
        for (int cohort = 0; cohort < rows.size(); cohort++) {
            String[] cells = rows.get(cohort).split(",", -1);
            for (int column = cohort; column < rows.size(); column++) {
                String cell = column + 1 < cells.length ? cells[column + 1] : "";
                assertThat(retention.cohorts().get(cohort).returned().get(column - cohort))
                        .as("cohort %d, column %d", cohort + 1, column + 1)
                        .isEqualTo(cell.isEmpty() ? 0 : Long.parseLong(cell));
            }
            assertThat(retention.cohorts().get(cohort).size())
                    .isEqualTo(Long.parseLong(cells[cohort + 1]));
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("\"", ""))
                .toList();
    }
}
