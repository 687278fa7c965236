package dev.waymark.app.audit;

import org.jspecify.annotations.Nullable;

/**
 * An entry with what those in it are called now.
 *
 * @param actorName null for programs and who has no account any more
 * @param subjectName the same for what it was done to
 */
public record AuditLine(
        AuditEntry entry, @Nullable String actorName, @Nullable String subjectName) {}
