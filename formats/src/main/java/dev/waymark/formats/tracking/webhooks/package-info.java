/**
 * What other companies' systems tell by webhook: whether it is genuine, and which events it holds.
 * Start with {@link dev.waymark.formats.tracking.webhooks.Webhook}.
 */
@NullMarked
package dev.waymark.formats.tracking.webhooks;

import org.jspecify.annotations.NullMarked;
