/**
 * What people do with their own account. Start with {@link dev.waymark.app.access.account.Account}.
 */
@NullMarked
package dev.waymark.app.access.account;

import org.jspecify.annotations.NullMarked;
