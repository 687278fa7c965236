/**
 * Whether something that happens to customers at a step goes with their being lost, or won. An
 * {@link dev.waymark.engine.findings.Exposure} says what happens to them; a {@link
 * dev.waymark.engine.findings.Trial} compares those to whom it does with their peers; {@link
 * dev.waymark.engine.findings.TrialsKernel} counts many of them in one pass, and {@link
 * dev.waymark.engine.findings.Effect} says what the counts mean. {@link
 * dev.waymark.engine.findings.ExposedKernel} lists the customers behind it.
 */
@NullMarked
package dev.waymark.engine.findings;

import org.jspecify.annotations.NullMarked;
