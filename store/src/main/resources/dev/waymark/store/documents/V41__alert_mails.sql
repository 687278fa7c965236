-- When each workspace's last mail on silences was begun, so that one leaves in an hour.

CREATE TABLE alert_mails (
    workspace_id text   PRIMARY KEY REFERENCES workspaces (id) ON DELETE CASCADE,
    begun_at     bigint NOT NULL
);
