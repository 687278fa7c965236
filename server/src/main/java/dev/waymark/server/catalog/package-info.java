/**
 * What arrives, type by type, over HTTP. Start with {@link
 * dev.waymark.server.catalog.CatalogController}.
 */
@NullMarked
package dev.waymark.server.catalog;

import org.jspecify.annotations.NullMarked;
