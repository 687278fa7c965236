/**
 * One person's data over HTTP: exported and erased. Start with {@link
 * dev.waymark.server.privacy.PrivacyController}.
 */
@NullMarked
package dev.waymark.server.privacy;

import org.jspecify.annotations.NullMarked;
