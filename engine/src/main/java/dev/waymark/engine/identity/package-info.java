/**
 * Who is one person: identifiers that came together on events join the customers of a log into
 * profiles. Start with {@link dev.waymark.engine.identity.IdentityGraph}, which takes {@link
 * dev.waymark.engine.identity.Link}s under {@link dev.waymark.engine.identity.IdentityRules} and
 * gives {@link dev.waymark.engine.identity.Profile}s with the {@link
 * dev.waymark.engine.identity.Joining}s that explain them. Why so: ADR 28.
 */
@NullMarked
package dev.waymark.engine.identity;

import org.jspecify.annotations.NullMarked;
