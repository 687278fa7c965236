-- Views that people keep under a name, boards of them, and the weekly sheet with its mails.

CREATE TABLE views (
    workspace_id text    NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    id           text    NOT NULL,
    name         text    NOT NULL,
    screen       text    NOT NULL,
    search       text    NOT NULL,
    owner        text    NOT NULL,
    shared       boolean NOT NULL,
    saved_at     bigint  NOT NULL,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, owner, name)
);

CREATE TABLE boards (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    id           text   NOT NULL,
    name         text   NOT NULL,
    version      bigint NOT NULL,
    saved_at     bigint NOT NULL,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, name)
);

-- A tile's view may be deleted; the tile then says so.
CREATE TABLE board_tiles (
    workspace_id text   NOT NULL,
    board_id     text   NOT NULL,
    place        bigint NOT NULL,
    view_id      text,
    metric       text,
    PRIMARY KEY (workspace_id, board_id, place),
    FOREIGN KEY (workspace_id, board_id) REFERENCES boards (workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE weekly_metrics (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    place        bigint NOT NULL,
    metric       text   NOT NULL,
    PRIMARY KEY (workspace_id, place)
);

CREATE TABLE weekly_schedules (
    workspace_id text   NOT NULL PRIMARY KEY REFERENCES workspaces (id) ON DELETE CASCADE,
    weekday      bigint NOT NULL,
    hour         bigint NOT NULL,
    zone         text   NOT NULL,
    language     text   NOT NULL,
    recipients   text   NOT NULL,
    since        bigint NOT NULL
);

-- A row stands before its mail leaves, so that no restart sends it twice.
CREATE TABLE weekly_mails (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    due_at       bigint NOT NULL,
    state        text   NOT NULL,
    attempts     bigint NOT NULL,
    PRIMARY KEY (workspace_id, due_at)
);
