/**
 * What arrives in a workspace, type by type, and what the workspace makes of it. Start with {@link
 * dev.waymark.app.catalog.Catalogs}.
 */
@NullMarked
package dev.waymark.app.catalog;

import org.jspecify.annotations.NullMarked;
