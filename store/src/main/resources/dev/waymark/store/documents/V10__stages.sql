-- The stages that a workspace has laid down: names and types as JSON, in order.

CREATE TABLE stages (
    workspace_id text NOT NULL PRIMARY KEY REFERENCES workspaces (id) ON DELETE CASCADE,
    stages       text NOT NULL
);
