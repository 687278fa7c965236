/**
 * Who is one person, over HTTP. Start with {@link dev.waymark.server.identity.IdentityController}.
 */
@NullMarked
package dev.waymark.server.identity;

import org.jspecify.annotations.NullMarked;
