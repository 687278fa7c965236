-- What people and programs did, never what customers did. Rows are added and, once too old, removed; none is changed.
CREATE TABLE audit (
    id           text   NOT NULL PRIMARY KEY,
    at           bigint NOT NULL,
    workspace_id text,
    actor        text   NOT NULL,
    action       text   NOT NULL,
    subject      text,
    detail       text,
    address      text
);

CREATE INDEX audit_by_workspace ON audit (workspace_id, id);
CREATE INDEX audit_by_time ON audit (at);
