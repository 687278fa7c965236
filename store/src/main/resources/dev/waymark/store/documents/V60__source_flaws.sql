-- What was wrong with what a source sent, by code: messages that were refused, which add up to those of sources.refused since this table
-- is there, and events that were taken although their time could not be believed.

CREATE TABLE source_flaws (
    source_id text   NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    code      text   NOT NULL,
    messages  bigint NOT NULL,
    PRIMARY KEY (source_id, code)
);
