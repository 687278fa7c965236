/**
 * The way of events that clients send into a workspace's log. Start with {@link
 * dev.waymark.app.collect.intake.Intake}.
 */
@NullMarked
package dev.waymark.app.collect.intake;

import org.jspecify.annotations.NullMarked;
