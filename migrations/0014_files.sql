-- Files that are coming in: what was said of each, until it is whole or a day has passed. How much of it is there stands
-- on disk and nowhere else. What has come in is in the journal; its sealed bytes lie outside the database.
CREATE SCHEMA files;
GRANT USAGE ON SCHEMA files TO regie_follower;

CREATE TABLE files.uploads (
    -- The file's own id.
    id          uuid PRIMARY KEY,
    tenant      uuid NOT NULL,
    account     uuid NOT NULL,
    -- Its name, sealed for the file: a name may say more than its content.
    name        bytea NOT NULL,
    said_type   text NOT NULL,
    size        bigint NOT NULL,
    begun_at    timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    -- Once the last byte is there.
    sha256      text,
    media_type  text,
    -- Once the journal has it.
    received_at timestamptz
);
CREATE INDEX uploads_of_account ON files.uploads (tenant, account);
CREATE INDEX uploads_over ON files.uploads (ends_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON files.uploads TO regie_follower;
