package dev.waymark.benchmarks.questions;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.LocalDriver;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One question with our answer and DuckDB's.
 *
 * @param name short, with the number that the goals have
 * @param answer ours
 * @param rows our result in the columns and the order of the SQL
 * @param plain ways to ask DuckDB that do not trust physical order, on the table of events; the
 *     fastest counts
 * @param precomputed ways to ask it on tables prepared for the question; the fastest counts; none
 *     if no preparation helps
 * @param clickHouse ways to ask ClickHouse on its table of events; none if we know none
 * @param rest what is left to do with DuckDB's rows, outside what is timed
 * @param <R> our result
 */
public record Question<R>(
        String name,
        Answer<R> answer,
        Function<R, List<List<String>>> rows,
        List<String> plain,
        List<String> precomputed,
        List<String> clickHouse,
        UnaryOperator<List<List<String>>> rest) {
    /** A question that one kernel answers. */
    static <R> Question<R> of(
            String name,
            Kernel<?, R> kernel,
            Function<R, List<List<String>>> rows,
            List<String> plain,
            List<String> precomputed) {
        return new Question<>(
                name,
                (driver, index) -> driver.run(kernel, index),
                rows,
                plain,
                precomputed,
                List.of(),
                UnaryOperator.identity());
    }

    /** The same question, asked of ClickHouse too. */
    Question<R> clickHouse(List<String> ways) {
        return new Question<>(name, answer, rows, plain, precomputed, ways, rest);
    }

    /**
     * How we answer.
     *
     * @param <R> the result
     */
    @FunctionalInterface
    public interface Answer<R> {
        /** The result over an index. */
        R find(LocalDriver driver, JourneyIndex index);
    }
}
