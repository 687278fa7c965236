/**
 * What protects the people behind the events. Start with {@link
 * dev.waymark.app.privacy.PersonalFields}, which tells what is personal.
 */
@NullMarked
package dev.waymark.app.privacy;

import org.jspecify.annotations.NullMarked;
