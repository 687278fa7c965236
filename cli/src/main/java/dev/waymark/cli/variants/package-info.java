/**
 * The different journeys of a log, on the shell. Start with {@link
 * dev.waymark.cli.variants.VariantsCommand}.
 */
@NullMarked
package dev.waymark.cli.variants;

import org.jspecify.annotations.NullMarked;
