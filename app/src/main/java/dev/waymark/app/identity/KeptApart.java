package dev.waymark.app.identity;

import dev.waymark.engine.identity.Separation;

import java.time.Instant;

/**
 * Two customers that somebody keeps apart.
 *
 * @param id UUIDv7
 * @param by log name of the actor who said so
 * @param at when
 */
public record KeptApart(String id, Separation separation, String by, Instant at) {}
