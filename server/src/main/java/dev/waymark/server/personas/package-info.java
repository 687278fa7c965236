/**
 * Personas from data over HTTP. Start with {@link dev.waymark.server.personas.PersonasController}.
 */
@NullMarked
package dev.waymark.server.personas;

import org.jspecify.annotations.NullMarked;
