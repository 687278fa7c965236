/**
 * Customers one by one, over HTTP: who they are, what they did, and the card for whoever speaks to
 * them next. Start with {@link dev.waymark.server.customers.CustomersController}.
 */
@NullMarked
package dev.waymark.server.customers;

import org.jspecify.annotations.NullMarked;
