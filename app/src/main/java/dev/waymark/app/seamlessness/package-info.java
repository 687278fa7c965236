/**
 * Seamlessness as people ask for it, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.seamlessness.SeamlessnessOptions}.
 */
@NullMarked
package dev.waymark.app.seamlessness;

import org.jspecify.annotations.NullMarked;
