/** Parquet files, by DuckDB. Start with {@link dev.waymark.store.parquet.DuckDbParquet}. */
@NullMarked
package dev.waymark.store.parquet;

import org.jspecify.annotations.NullMarked;
