-- What people decide about findings.

CREATE TABLE finding_decisions (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    finding      text   NOT NULL,
    state        text   NOT NULL,
    reason       text,
    map_id       text,
    card_id      text,
    author_name  text   NOT NULL,
    decided_at   bigint NOT NULL,
    PRIMARY KEY (workspace_id, finding)
);

-- What could be done about them, each as a document.
CREATE TABLE opportunities (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    id           text   NOT NULL,
    document     text   NOT NULL,
    saved_at     bigint NOT NULL,
    PRIMARY KEY (workspace_id, id)
);
