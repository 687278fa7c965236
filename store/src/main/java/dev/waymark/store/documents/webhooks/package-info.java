/**
 * How webhooks are read, in the documents. Start with {@link
 * dev.waymark.store.documents.webhooks.DocumentWebhooks}.
 */
@NullMarked
package dev.waymark.store.documents.webhooks;

import org.jspecify.annotations.NullMarked;
