/**
 * What goes wrong and what delights, found, sized and ranked. Start with {@link
 * dev.waymark.app.findings.FindingSearch}, which takes {@link
 * dev.waymark.app.findings.FindingOptions} and gives a {@link
 * dev.waymark.app.findings.FindingReport}.
 */
@NullMarked
package dev.waymark.app.findings;

import org.jspecify.annotations.NullMarked;
