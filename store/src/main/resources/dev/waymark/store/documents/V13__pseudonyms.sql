-- The secrets that pseudonyms of customers are made with, base64.

CREATE TABLE pseudonym_keys (
    workspace_id text NOT NULL PRIMARY KEY REFERENCES workspaces (id) ON DELETE CASCADE,
    secret       text NOT NULL
);
