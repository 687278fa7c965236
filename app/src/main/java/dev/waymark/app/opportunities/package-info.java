/**
 * What could be done about findings: sized, in a backlog, chosen by the team's capacity, shared out
 * by department. Start with {@link dev.waymark.app.opportunities.Opportunities}.
 */
@NullMarked
package dev.waymark.app.opportunities;

import org.jspecify.annotations.NullMarked;
