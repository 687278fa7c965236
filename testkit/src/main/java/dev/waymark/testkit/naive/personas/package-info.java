/**
 * Groups of customers the obvious way. Start with {@link
 * dev.waymark.testkit.naive.personas.NaivePersonas}.
 */
@NullMarked
package dev.waymark.testkit.naive.personas;

import org.jspecify.annotations.NullMarked;
