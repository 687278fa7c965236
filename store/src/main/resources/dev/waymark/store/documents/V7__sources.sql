-- Where events come from, each with the hash of its write key and what it sent so far.

CREATE TABLE sources (
    id            text    NOT NULL PRIMARY KEY,
    workspace_id  text    NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    name          text    NOT NULL,
    kind          text    NOT NULL,
    hint          text    NOT NULL,
    key_hash      text    NOT NULL UNIQUE,
    created_by    text    NOT NULL,
    created_at    bigint  NOT NULL,
    enabled       boolean NOT NULL,
    events        bigint  NOT NULL,
    duplicates    bigint  NOT NULL,
    refused       bigint  NOT NULL,
    last_event_at bigint,
    UNIQUE (workspace_id, name)
);
