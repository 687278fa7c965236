-- Who wants a mail when a type of event stops, and what was told of silences that last.

CREATE TABLE alert_subscribers (
    workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    user_id      text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    language     text NOT NULL,
    PRIMARY KEY (workspace_id, user_id)
);

-- A row stands before its mail leaves, so that no restart sends it twice.
CREATE TABLE alert_silences (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    type         text   NOT NULL,
    state        text   NOT NULL,
    since        bigint NOT NULL,
    attempts     bigint NOT NULL,
    changed_at   bigint NOT NULL,
    PRIMARY KEY (workspace_id, type)
);
