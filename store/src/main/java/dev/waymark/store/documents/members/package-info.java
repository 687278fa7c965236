/**
 * Accounts, members, invitations and links to set a password, in the documents. Start with {@link
 * dev.waymark.store.documents.members.DocumentMembers}.
 */
@NullMarked
package dev.waymark.store.documents.members;

import org.jspecify.annotations.NullMarked;
