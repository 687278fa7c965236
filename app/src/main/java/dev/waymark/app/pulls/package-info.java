/**
 * Sources that Waymark reads by itself: a folder of files, a table or query of a database, a topic
 * of Kafka. Start with {@link dev.waymark.app.pulls.Pulls}; {@link dev.waymark.app.pulls.PullRuns}
 * runs them by their schedule.
 */
@NullMarked
package dev.waymark.app.pulls;

import org.jspecify.annotations.NullMarked;
