-- What people wrote down about customers' consent, and which purpose each analysis needs.

CREATE TABLE consents (
    workspace_id text    NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    customer     text    NOT NULL,
    purpose      text    NOT NULL,
    granted      boolean NOT NULL,
    said_at      bigint  NOT NULL,
    source       text,
    PRIMARY KEY (workspace_id, customer, purpose)
);

CREATE TABLE required_purposes (
    workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    analysis     text NOT NULL,
    purpose      text NOT NULL,
    PRIMARY KEY (workspace_id, analysis)
);

-- Which properties people say are personal, or not.
CREATE TABLE personal_marks (
    workspace_id text    NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    property     text    NOT NULL,
    personal     boolean NOT NULL,
    PRIMARY KEY (workspace_id, property)
);

-- How many days the events of a type are kept.
CREATE TABLE expiry_periods (
    workspace_id text   NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    type         text   NOT NULL,
    days         bigint NOT NULL,
    PRIMARY KEY (workspace_id, type)
);
