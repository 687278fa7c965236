/**
 * The members of a workspace over HTTP, and the mail that invites one. Start with {@link
 * dev.waymark.server.members.MembersController}.
 */
@NullMarked
package dev.waymark.server.members;

import org.jspecify.annotations.NullMarked;
