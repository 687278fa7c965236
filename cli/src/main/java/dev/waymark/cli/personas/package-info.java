/**
 * Personas from data, on the shell. Start with {@link dev.waymark.cli.personas.PersonasCommand}.
 */
@NullMarked
package dev.waymark.cli.personas;

import org.jspecify.annotations.NullMarked;
