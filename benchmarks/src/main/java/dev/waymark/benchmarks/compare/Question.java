package dev.waymark.benchmarks.compare;

import dev.waymark.engine.kernel.Kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One question with our answer and DuckDB's.
 *
 * @param name short
 * @param kernel ours
 * @param rows our result in the columns and the order of the SQL
 * @param plain ways to ask DuckDB that do not trust physical order, on the table of events; the
 *     fastest counts
 * @param precomputed ways to ask it on tables prepared for the question; the fastest counts
 * @param <R> our result
 */
record Question<R>(
        String name,
        Kernel<?, R> kernel,
        Function<R, List<List<String>>> rows,
        List<String> plain,
        List<String> precomputed) {}
