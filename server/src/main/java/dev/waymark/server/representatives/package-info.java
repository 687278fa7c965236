/**
 * Representative journeys over HTTP. Start with {@link
 * dev.waymark.server.representatives.RepresentativesController}.
 */
@NullMarked
package dev.waymark.server.representatives;

import org.jspecify.annotations.NullMarked;
