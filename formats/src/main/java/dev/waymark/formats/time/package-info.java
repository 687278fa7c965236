/**
 * Times as files write them. Start with {@link dev.waymark.formats.time.TimeFormat}; {@link
 * dev.waymark.formats.time.TimeGuess} recognises one.
 */
@NullMarked
package dev.waymark.formats.time;

import org.jspecify.annotations.NullMarked;
