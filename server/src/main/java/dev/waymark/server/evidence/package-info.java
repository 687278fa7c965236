/**
 * How well maps are backed over HTTP. {@link dev.waymark.server.evidence.EvidenceController} has
 * the address.
 */
@NullMarked
package dev.waymark.server.evidence;

import org.jspecify.annotations.NullMarked;
