/**
 * How well a map is backed, and by how many customers it is used. Start with {@link
 * dev.waymark.app.evidence.MapEvidence}.
 */
@NullMarked
package dev.waymark.app.evidence;

import org.jspecify.annotations.NullMarked;
