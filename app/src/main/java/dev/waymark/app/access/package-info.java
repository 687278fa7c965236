/**
 * Who may do what in which workspace. Start with {@link dev.waymark.app.access.Access}: every use
 * of a workspace asks it first.
 */
@NullMarked
package dev.waymark.app.access;

import org.jspecify.annotations.NullMarked;
