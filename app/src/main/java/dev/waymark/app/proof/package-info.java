/**
 * Whether a change helped, as people ask for it. Start with {@link
 * dev.waymark.app.proof.ProofOptions}.
 */
@NullMarked
package dev.waymark.app.proof;

import org.jspecify.annotations.NullMarked;
