/**
 * Whether a change helped: before and after, with customers held out or without. {@link
 * dev.waymark.engine.proof.ProofKernel} counts what a {@link dev.waymark.engine.proof.ProofRequest}
 * asks for and ends in a {@link dev.waymark.engine.proof.Proof}.
 */
@NullMarked
package dev.waymark.engine.proof;

import org.jspecify.annotations.NullMarked;
