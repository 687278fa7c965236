/**
 * What every analysis takes: files of events and how to read them. Start with {@link
 * dev.waymark.cli.input.LogOptions}.
 */
@NullMarked
package dev.waymark.cli.input;

import org.jspecify.annotations.NullMarked;
