-- What channels cost in each month, as a workspace keeps it: months such as 2026-03, and when the whole table was saved.

CREATE TABLE spend (
    workspace_id text             NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    month        text             NOT NULL,
    channel      text             NOT NULL,
    amount       double precision NOT NULL,
    saved_at     bigint           NOT NULL,
    PRIMARY KEY (workspace_id, month, channel)
);
