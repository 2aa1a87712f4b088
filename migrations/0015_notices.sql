-- Letters about tickets and banks: whom they go to stands in the letter, since not everybody who is written to has an
-- account. What waits for the same reader about the same thing is one letter.
ALTER TABLE mail.outbox
    ADD COLUMN ticket     uuid,
    -- What it is about; none for a letter that goes by itself.
    ADD COLUMN topic      uuid,
    -- Those of the thread that it tells of.
    ADD COLUMN messages   uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN bounced_at timestamptz,
    ADD COLUMN bounce     text;
-- Of two that are asked for at once, the second goes into the first. One that is tried already takes nothing more.
CREATE UNIQUE INDEX outbox_waiting ON mail.outbox (tenant, account, topic)
    WHERE topic IS NOT NULL AND tries = 0 AND sent_at IS NULL AND ended_at IS NULL;
CREATE INDEX outbox_of_ticket ON mail.outbox (tenant, ticket) WHERE ticket IS NOT NULL;
