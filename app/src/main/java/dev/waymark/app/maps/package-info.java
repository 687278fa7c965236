/**
 * Journey maps of a workspace: draft one from the log, find, rename, and read live numbers. Start
 * with {@link dev.waymark.app.maps.Maps}; {@link dev.waymark.app.maps.MapDrafts} works on an index
 * alone.
 */
@NullMarked
package dev.waymark.app.maps;

import org.jspecify.annotations.NullMarked;
