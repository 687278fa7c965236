-- One dialect for SQLite and PostgreSQL: identifiers are UUIDs as text, instants are milliseconds since 1970 in UTC.

CREATE TABLE users (
    id            text    NOT NULL PRIMARY KEY,
    name          text    NOT NULL,
    email         text    NOT NULL UNIQUE,
    role          text    NOT NULL,
    password_hash text    NOT NULL
);

CREATE TABLE workspaces (
    id     text    NOT NULL PRIMARY KEY,
    name   text    NOT NULL,
    sample boolean NOT NULL,
    zone   text    NOT NULL
);

CREATE TABLE memberships (
    user_id      text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    role         text NOT NULL,
    PRIMARY KEY (user_id, workspace_id)
);

CREATE TABLE sessions (
    secret_hash  text   NOT NULL PRIMARY KEY,
    user_id      text   NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at   bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    expires_at   bigint NOT NULL
);

CREATE TABLE api_keys (
    id           text   NOT NULL PRIMARY KEY,
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    name         text   NOT NULL,
    hint         text   NOT NULL,
    scopes       text   NOT NULL,
    secret_hash  text   NOT NULL UNIQUE,
    created_by   text   NOT NULL,
    created_at   bigint NOT NULL,
    last_used_at bigint,
    expires_at   bigint,
    revoked_at   bigint
);

CREATE INDEX api_keys_by_workspace ON api_keys (workspace_id);

CREATE TABLE setup_tokens (
    token_hash text NOT NULL PRIMARY KEY
);

-- Holds one row once the set-up is done; its key lets only one of two set-ups at once succeed.
CREATE TABLE setup_done (
    id bigint NOT NULL PRIMARY KEY CHECK (id = 1)
);

CREATE TABLE maps (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    id           text   NOT NULL,
    version      bigint NOT NULL,
    saved_at     bigint NOT NULL,
    document     text   NOT NULL,
    PRIMARY KEY (workspace_id, id)
);
