/** Activity over HTTP. {@link dev.waymark.server.activity.ActivityController} has the addresses. */
@NullMarked
package dev.waymark.server.activity;

import org.jspecify.annotations.NullMarked;
