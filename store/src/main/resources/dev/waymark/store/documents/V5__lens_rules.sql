-- How a workspace sees its customers: one rule a line, in order.

CREATE TABLE lens_rules (
    workspace_id text   NOT NULL PRIMARY KEY REFERENCES workspaces (id) ON DELETE CASCADE,
    lifecycle    text   NOT NULL,
    funnel       text   NOT NULL,
    saved_at     bigint NOT NULL
);
