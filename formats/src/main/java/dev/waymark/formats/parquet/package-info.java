/** Events in Apache Parquet. Start with {@link dev.waymark.formats.parquet.ParquetRows}. */
@NullMarked
package dev.waymark.formats.parquet;

import org.jspecify.annotations.NullMarked;
