/**
 * Three lenses on the same customers: their journey, and the company's lifecycle and sales funnel.
 * Start with {@link dev.waymark.app.lenses.Lenses}.
 */
@NullMarked
package dev.waymark.app.lenses;

import org.jspecify.annotations.NullMarked;
