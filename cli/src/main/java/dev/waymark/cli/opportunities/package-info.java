/**
 * The commands on opportunities: {@link dev.waymark.cli.opportunities.OpportunitiesCommand} leads
 * to them.
 */
@NullMarked
package dev.waymark.cli.opportunities;

import org.jspecify.annotations.NullMarked;
