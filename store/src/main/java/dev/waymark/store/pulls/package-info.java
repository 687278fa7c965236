/**
 * Readers of what lies outside: {@link dev.waymark.store.pulls.DatabaseReader} and {@link
 * dev.waymark.store.pulls.KafkaReader}.
 */
@NullMarked
package dev.waymark.store.pulls;

import org.jspecify.annotations.NullMarked;
