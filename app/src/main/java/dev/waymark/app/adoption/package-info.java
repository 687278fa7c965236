/**
 * Adoption as people ask for it, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.adoption.AdoptionOptions}.
 */
@NullMarked
package dev.waymark.app.adoption;

import org.jspecify.annotations.NullMarked;
