-- What goes with a map: named versions, links for readers, comments.

CREATE TABLE map_versions (
    workspace_id text   NOT NULL,
    map_id       text   NOT NULL,
    id           text   NOT NULL,
    name         text   NOT NULL,
    version      bigint NOT NULL,
    author       text   NOT NULL,
    kept_at      bigint NOT NULL,
    document     text   NOT NULL,
    PRIMARY KEY (workspace_id, map_id, id),
    FOREIGN KEY (workspace_id, map_id) REFERENCES maps (workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE map_shares (
    token_hash    text   NOT NULL PRIMARY KEY,
    id            text   NOT NULL,
    workspace_id  text   NOT NULL,
    map_id        text   NOT NULL,
    hidden_lanes  text   NOT NULL,
    password_hash text,
    expires_at    bigint,
    author        text   NOT NULL,
    made_at       bigint NOT NULL,
    FOREIGN KEY (workspace_id, map_id) REFERENCES maps (workspace_id, id) ON DELETE CASCADE
);

CREATE INDEX map_shares_by_map ON map_shares (workspace_id, map_id);

CREATE TABLE map_comments (
    workspace_id text   NOT NULL,
    map_id       text   NOT NULL,
    id           text   NOT NULL,
    record_kind  text   NOT NULL,
    record_id    text   NOT NULL,
    thread       text,
    words        text   NOT NULL,
    mentions     text   NOT NULL,
    author       text   NOT NULL,
    author_name  text   NOT NULL,
    said_at      bigint NOT NULL,
    resolved_by  text,
    PRIMARY KEY (workspace_id, map_id, id),
    FOREIGN KEY (workspace_id, map_id) REFERENCES maps (workspace_id, id) ON DELETE CASCADE
);
