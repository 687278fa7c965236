/** Findings over HTTP. {@link dev.waymark.server.findings.FindingsController} has the addresses. */
@NullMarked
package dev.waymark.server.findings;

import org.jspecify.annotations.NullMarked;
