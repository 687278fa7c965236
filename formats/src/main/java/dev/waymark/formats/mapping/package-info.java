/**
 * Which column of a file plays which role, guessed and corrected. Start with {@link
 * dev.waymark.formats.mapping.Mapping}.
 */
@NullMarked
package dev.waymark.formats.mapping;

import org.jspecify.annotations.NullMarked;
