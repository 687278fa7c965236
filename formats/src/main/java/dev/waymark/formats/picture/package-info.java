/**
 * Pictures that people put into a map, brought to a form that is safe to pass on. Start with {@link
 * dev.waymark.formats.picture.SafePicture}.
 */
@NullMarked
package dev.waymark.formats.picture;

import org.jspecify.annotations.NullMarked;
