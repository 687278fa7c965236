/**
 * How files were read, remembered for the next one with the same columns. Start with {@link
 * dev.waymark.app.collect.mappings.SavedMappings}.
 */
@NullMarked
package dev.waymark.app.collect.mappings;

import org.jspecify.annotations.NullMarked;
