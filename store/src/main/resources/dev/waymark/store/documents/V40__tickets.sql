-- Where opportunities can be sent, each with its token as it was sealed.
CREATE TABLE ticket_destinations (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    id           text   NOT NULL,
    name         text   NOT NULL,
    kind         text   NOT NULL,
    address      text   NOT NULL,
    project      text   NOT NULL,
    user_name    text,
    secret       text,
    created_by   text   NOT NULL,
    created_at   bigint NOT NULL,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, name)
);

-- What was sent, of each opportunity one for a destination, which may be gone since.
CREATE TABLE tickets (
    workspace_id     text   NOT NULL,
    opportunity_id   text   NOT NULL,
    destination_id   text   NOT NULL,
    destination_name text   NOT NULL,
    state            text   NOT NULL,
    ticket_key       text,
    link             text,
    sent_by          text   NOT NULL,
    sent_at          bigint NOT NULL,
    PRIMARY KEY (workspace_id, opportunity_id, destination_id),
    FOREIGN KEY (workspace_id, opportunity_id) REFERENCES opportunities (workspace_id, id) ON DELETE CASCADE
);
