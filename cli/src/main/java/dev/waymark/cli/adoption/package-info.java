/** Adoption on the shell. Start with {@link dev.waymark.cli.adoption.AdoptionCommand}. */
@NullMarked
package dev.waymark.cli.adoption;

import org.jspecify.annotations.NullMarked;
