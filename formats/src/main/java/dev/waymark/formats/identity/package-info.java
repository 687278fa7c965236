/** Rules of identity as JSON. Start with {@link dev.waymark.formats.identity.IdentityRulesJson}. */
@NullMarked
package dev.waymark.formats.identity;

import org.jspecify.annotations.NullMarked;
