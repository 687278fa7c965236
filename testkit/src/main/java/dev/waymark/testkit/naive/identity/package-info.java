/**
 * Who is one person, found the long way. Start with {@link
 * dev.waymark.testkit.naive.identity.NaiveProfiles}.
 */
@NullMarked
package dev.waymark.testkit.naive.identity;

import org.jspecify.annotations.NullMarked;
