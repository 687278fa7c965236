/** What a log holds, on the shell. Start with {@link dev.waymark.cli.catalog.CatalogCommand}. */
@NullMarked
package dev.waymark.cli.catalog;

import org.jspecify.annotations.NullMarked;
