/** Whom a map is about. Start with {@link dev.waymark.maps.personas.Persona}. */
@NullMarked
package dev.waymark.maps.personas;

import org.jspecify.annotations.NullMarked;
