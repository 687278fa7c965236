/**
 * What all readers of map files share: the map with what was noticed while reading it, names that
 * fit, and bounds. Start with {@link dev.waymark.formats.imports.ImportedMap}.
 */
@NullMarked
package dev.waymark.formats.imports;

import org.jspecify.annotations.NullMarked;
