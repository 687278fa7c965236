/** Sessions on the shell. Start with {@link dev.waymark.cli.sessions.SessionsCommand}. */
@NullMarked
package dev.waymark.cli.sessions;

import org.jspecify.annotations.NullMarked;
