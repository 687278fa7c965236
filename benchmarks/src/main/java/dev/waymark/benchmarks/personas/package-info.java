/**
 * How long personas of a large log take, and how soon this can be stopped. Start with {@link
 * dev.waymark.benchmarks.personas.PersonasMain}.
 */
@NullMarked
package dev.waymark.benchmarks.personas;

import org.jspecify.annotations.NullMarked;
