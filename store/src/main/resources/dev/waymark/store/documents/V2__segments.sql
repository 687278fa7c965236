-- Filters that people keep under a name.

CREATE TABLE segments (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    id           text   NOT NULL,
    name         text   NOT NULL,
    condition    text   NOT NULL,
    saved_at     bigint NOT NULL,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, name)
);
