/**
 * Representative journeys, on the shell. Start with {@link
 * dev.waymark.cli.representatives.RepresentativesCommand}.
 */
@NullMarked
package dev.waymark.cli.representatives;

import org.jspecify.annotations.NullMarked;
