/** Who is one person: {@link dev.waymark.cli.identity.IdentityCommand}. */
@NullMarked
package dev.waymark.cli.identity;

import org.jspecify.annotations.NullMarked;
