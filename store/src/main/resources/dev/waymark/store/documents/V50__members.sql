-- When each person last signed in; null before this was noted.
ALTER TABLE users ADD COLUMN last_sign_in_at bigint;

CREATE INDEX memberships_by_workspace ON memberships (workspace_id);
CREATE INDEX sessions_by_user ON sessions (user_id);

-- Invitations that were not used, each with the hash of its secret; of one address one for a workspace.
CREATE TABLE invitations (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    id           text   NOT NULL,
    email        text   NOT NULL,
    role         text   NOT NULL,
    secret_hash  text   NOT NULL UNIQUE,
    invited_by   text   NOT NULL,
    created_at   bigint NOT NULL,
    expires_at   bigint NOT NULL,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, email)
);

-- Links to set a password, one for a person; made_by is null for the owner of the home.
CREATE TABLE password_resets (
    user_id      text   NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    secret_hash  text   NOT NULL UNIQUE,
    made_by      text,
    expires_at   bigint NOT NULL
);
