/**
 * What whoever speaks to a customer next has to know. Start with {@link
 * dev.waymark.app.handoff.HandOffCard}.
 */
@NullMarked
package dev.waymark.app.handoff;

import org.jspecify.annotations.NullMarked;
