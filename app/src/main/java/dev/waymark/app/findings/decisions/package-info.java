/**
 * What people decide about findings: accepted onto a map, dismissed with a reason, or watched.
 * Start with {@link dev.waymark.app.findings.decisions.Decisions}.
 */
@NullMarked
package dev.waymark.app.findings.decisions;

import org.jspecify.annotations.NullMarked;
