/**
 * How large a request may be and how often one may be sent. Start with {@link
 * dev.waymark.server.limits.RateLimit}; the two filters stand before everything else.
 */
@NullMarked
package dev.waymark.server.limits;

import org.jspecify.annotations.NullMarked;
