/**
 * What customers agreed to, purpose by purpose, and which analyses need it. Start with {@link
 * dev.waymark.app.consent.Consents}.
 */
@NullMarked
package dev.waymark.app.consent;

import org.jspecify.annotations.NullMarked;
