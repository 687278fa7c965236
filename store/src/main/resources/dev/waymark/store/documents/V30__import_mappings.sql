-- How files were read, for the next ones with the same columns (a hash of their names).

CREATE TABLE import_mappings (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    columns      text   NOT NULL,
    mapping      text   NOT NULL,
    saved_at     bigint NOT NULL,
    PRIMARY KEY (workspace_id, columns)
);
