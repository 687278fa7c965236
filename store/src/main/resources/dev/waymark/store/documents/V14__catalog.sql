-- What workspaces make of the types of events that arrive: other names, hidden ones, channels.

CREATE TABLE type_rules (
    workspace_id text    NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    type         text    NOT NULL,
    name         text,
    hidden       boolean NOT NULL,
    channel      text,
    changed_by   text    NOT NULL,
    changed_at   bigint  NOT NULL,
    PRIMARY KEY (workspace_id, type)
);
