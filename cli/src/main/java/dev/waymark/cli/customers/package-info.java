/**
 * One customer, on the shell. Start with {@link dev.waymark.cli.customers.CustomersCommand} and
 * {@link dev.waymark.cli.customers.EraseCommand}.
 */
@NullMarked
package dev.waymark.cli.customers;

import org.jspecify.annotations.NullMarked;
