/**
 * Webhooks of anybody: how their JSON is read is said by people, on an example. Start with {@link
 * dev.waymark.app.webhooks.Webhooks}.
 */
@NullMarked
package dev.waymark.app.webhooks;

import org.jspecify.annotations.NullMarked;
