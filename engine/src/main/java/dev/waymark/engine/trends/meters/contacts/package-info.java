/**
 * Meters of customers who turn to us. Start with {@link
 * dev.waymark.engine.trends.meters.contacts.ContactMeters}.
 */
@NullMarked
package dev.waymark.engine.trends.meters.contacts;

import org.jspecify.annotations.NullMarked;
