/**
 * Where the process map's nodes and edges stand on a screen. {@link
 * dev.waymark.server.layout.MapPicture} is the result; {@link
 * dev.waymark.server.layout.Abstraction} chooses what of the map is drawn, {@link
 * dev.waymark.server.layout.Placement} where, {@link dev.waymark.server.layout.SvgPicture} writes
 * it as a file.
 */
@NullMarked
package dev.waymark.server.layout;

import org.jspecify.annotations.NullMarked;
