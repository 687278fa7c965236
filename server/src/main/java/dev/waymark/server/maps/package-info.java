/**
 * Journey maps over HTTP, in the JSON of {@link dev.waymark.formats.mapjson.MapJson}. {@link
 * dev.waymark.server.maps.MapsController} lists the addresses.
 */
@NullMarked
package dev.waymark.server.maps;

import org.jspecify.annotations.NullMarked;
