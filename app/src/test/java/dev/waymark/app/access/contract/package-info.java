/**
 * What every adapter of the access ports must do, and fakes in memory that do it. Start with {@link
 * dev.waymark.app.access.contract.AccessStores}; {@link
 * dev.waymark.app.access.contract.OnePerWorkspace} is the fake of all stores that keep one value
 * for each workspace.
 */
@NullMarked
package dev.waymark.app.access.contract;

import org.jspecify.annotations.NullMarked;
