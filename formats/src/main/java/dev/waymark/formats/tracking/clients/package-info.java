/**
 * What the clients of other tracking tools send: PostHog's, Mixpanel's, Snowplow's, and those that
 * speak CloudEvents. One reader for each; they end in the same {@link
 * dev.waymark.formats.tracking.TrackedBatch}, and call the same things by the same names as
 * Segment's messages.
 */
@NullMarked
package dev.waymark.formats.tracking.clients;

import org.jspecify.annotations.NullMarked;
