package dev.waymark.app.access;

/** A person's role in a workspace; a person has at most one in each. */
public record Membership(String userId, String workspaceId, Role role) {}
