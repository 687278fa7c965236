/** Adoption over HTTP. {@link dev.waymark.server.adoption.AdoptionController} has the address. */
@NullMarked
package dev.waymark.server.adoption;

import org.jspecify.annotations.NullMarked;
