/** Stages of workspaces in SQLite: {@link dev.waymark.store.documents.stages.DocumentStages}. */
@NullMarked
package dev.waymark.store.documents.stages;

import org.jspecify.annotations.NullMarked;
