-- How files are read, under names that people gave; for the shell and for folders read by schedule.

CREATE TABLE named_mappings (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    name         text   NOT NULL,
    mapping      text   NOT NULL,
    saved_at     bigint NOT NULL,
    PRIMARY KEY (workspace_id, name)
);

-- Counts the edits of a pull: what a run that began before an edit has come to is not kept.

ALTER TABLE pulls ADD COLUMN edition bigint NOT NULL DEFAULT 0;
