/**
 * The customers of a workspace, one by one. Start with {@link dev.waymark.app.customers.Customers},
 * which finds them; {@link dev.waymark.app.customers.Sight} is what somebody may see of them, and
 * {@link dev.waymark.app.customers.PseudonymKeys} the port to the secrets behind pseudonyms.
 */
@NullMarked
package dev.waymark.app.customers;

import org.jspecify.annotations.NullMarked;
