/**
 * Attribution as people ask for it, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.attribution.Attributions}, which takes {@link
 * dev.waymark.app.attribution.AttributionOptions}.
 */
@NullMarked
package dev.waymark.app.attribution;

import org.jspecify.annotations.NullMarked;
