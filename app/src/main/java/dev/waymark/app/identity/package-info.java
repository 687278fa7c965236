/**
 * Which customers of a log are one person. Start with {@link dev.waymark.app.identity.Identities};
 * {@link dev.waymark.app.identity.IdentityStore} is the port to where the rules of a workspace are
 * kept, and whom people keep apart.
 */
@NullMarked
package dev.waymark.app.identity;

import org.jspecify.annotations.NullMarked;
