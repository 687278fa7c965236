-- Maps are changed by commands, which are kept. The column document holds the map as it stood after snapshot_version
-- commands, version is the number of the last command, head is what a list of maps says of it (null: read the document).

ALTER TABLE maps ADD COLUMN snapshot_version bigint NOT NULL DEFAULT 0;
ALTER TABLE maps ADD COLUMN head text;

UPDATE maps SET snapshot_version = version;

CREATE TABLE map_commands (
    workspace_id text   NOT NULL,
    map_id       text   NOT NULL,
    seq          bigint NOT NULL,
    op           text   NOT NULL,
    author       text   NOT NULL,
    done_at      bigint NOT NULL,
    body         text   NOT NULL,
    PRIMARY KEY (workspace_id, map_id, seq),
    UNIQUE (workspace_id, map_id, op),
    FOREIGN KEY (workspace_id, map_id) REFERENCES maps (workspace_id, id) ON DELETE CASCADE
);
