/**
 * What types of events and channels stand for, guessed from their names: which types are contacts,
 * which messages are ours, which channels are digital. Start with {@link
 * dev.waymark.engine.roles.TypeRole} and {@link dev.waymark.engine.roles.ChannelKind}; what was
 * used, guessed or given, is a {@link dev.waymark.engine.roles.Choice}.
 */
@NullMarked
package dev.waymark.engine.roles;

import org.jspecify.annotations.NullMarked;
