/**
 * What a log holds, type by type: properties and the kinds of their values, volumes, gaps in
 * quality, what drifts, and what stopped arriving. Start with {@link
 * dev.waymark.engine.catalog.CatalogCounter}.
 */
@NullMarked
package dev.waymark.engine.catalog;

import org.jspecify.annotations.NullMarked;
