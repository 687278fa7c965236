-- By which rules customers are one person, and whom people keep apart.

CREATE TABLE identity_rules (
    workspace_id text   NOT NULL PRIMARY KEY REFERENCES workspaces (id) ON DELETE CASCADE,
    rules        text   NOT NULL
);

CREATE TABLE separations (
    id           text   NOT NULL PRIMARY KEY,
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    one          text   NOT NULL,
    other        text   NOT NULL,
    created_by   text   NOT NULL,
    created_at   bigint NOT NULL,
    UNIQUE (workspace_id, one, other)
);
