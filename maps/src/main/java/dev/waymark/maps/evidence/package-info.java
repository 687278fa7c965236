/**
 * How well the statements of a map are backed. Start with {@link
 * dev.waymark.maps.evidence.EvidenceCheck}; {@link dev.waymark.maps.evidence.Grade} has the
 * weights.
 */
@NullMarked
package dev.waymark.maps.evidence;

import org.jspecify.annotations.NullMarked;
