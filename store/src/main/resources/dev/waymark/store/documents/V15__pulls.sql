-- Sources that Waymark reads by itself: what, how often, and how far it has come.

CREATE TABLE pulls (
    source_id     text   NOT NULL PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
    settings      text   NOT NULL,
    mapping       text,
    every_seconds bigint NOT NULL,
    checkpoint    text,
    failures      bigint NOT NULL,
    next_at       bigint NOT NULL,
    last_run_at   bigint,
    last_good_at  bigint,
    error_code    text,
    error         text,
    lag           bigint
);

-- How the webhooks of anybody are read, and signed.

CREATE TABLE webhooks (
    source_id text NOT NULL PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
    rules     text NOT NULL
);
