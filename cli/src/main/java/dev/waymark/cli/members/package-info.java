/**
 * The members of a workspace in the shell. Start with {@link
 * dev.waymark.cli.members.MembersCommand}.
 */
@NullMarked
package dev.waymark.cli.members;

import org.jspecify.annotations.NullMarked;
