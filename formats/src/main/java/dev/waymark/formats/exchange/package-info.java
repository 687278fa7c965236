/**
 * All file formats of maps behind one door: which there are, what each loses, out and in. Start
 * with {@link dev.waymark.formats.exchange.MapExport} and {@link
 * dev.waymark.formats.exchange.MapImport}.
 */
@NullMarked
package dev.waymark.formats.exchange;

import org.jspecify.annotations.NullMarked;
