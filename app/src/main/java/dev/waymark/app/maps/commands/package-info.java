/**
 * Changing a map together: commands set fields of records, are numbered in one order, and are kept.
 * Start with {@link dev.waymark.app.maps.commands.LiveMaps}; {@link
 * dev.waymark.app.maps.commands.MapState} is the rule by which a command changes a map; {@link
 * dev.waymark.app.maps.commands.MapStore} is the port to where maps and their commands are kept.
 */
@NullMarked
package dev.waymark.app.maps.commands;

import org.jspecify.annotations.NullMarked;
