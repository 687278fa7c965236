-- Walks through a map with their photos, and the maps that a workspace begins others with.

CREATE TABLE map_walks (
    workspace_id text   NOT NULL,
    map_id       text   NOT NULL,
    id           text   NOT NULL,
    persona      text,
    author       text   NOT NULL,
    author_name  text   NOT NULL,
    started_at   bigint NOT NULL,
    ended_at     bigint,
    visits       text   NOT NULL,
    PRIMARY KEY (workspace_id, map_id, id),
    FOREIGN KEY (workspace_id, map_id) REFERENCES maps (workspace_id, id) ON DELETE CASCADE
);

-- A photo's bytes are kept as base64.
CREATE TABLE map_walk_photos (
    workspace_id text NOT NULL,
    map_id       text NOT NULL,
    walk_id      text NOT NULL,
    place        text NOT NULL,
    type         text NOT NULL,
    content      text NOT NULL,
    PRIMARY KEY (workspace_id, map_id, walk_id, place),
    FOREIGN KEY (workspace_id, map_id, walk_id)
        REFERENCES map_walks (workspace_id, map_id, id) ON DELETE CASCADE
);

CREATE TABLE map_templates (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    id           text   NOT NULL,
    kind         text   NOT NULL,
    name         text   NOT NULL,
    about        text   NOT NULL,
    stages       text   NOT NULL,
    document     text   NOT NULL,
    PRIMARY KEY (workspace_id, id)
);
