-- Letters to be sent, and what became of them. What a letter says is written when it leaves, so that nothing personal
-- waits here, and no link that opens anything.
CREATE SCHEMA mail;
GRANT USAGE ON SCHEMA mail TO regie_follower;

CREATE TABLE mail.outbox (
    -- Names the message too: a letter that leaves twice is known for the same.
    id       uuid PRIMARY KEY,
    tenant   uuid NOT NULL,
    account  uuid NOT NULL,
    -- Which letter, with what it is about: {"invitation": {"link": "…"}}
    letter   jsonb NOT NULL,
    asked_at timestamptz NOT NULL,
    -- When it is tried next; ahead while somebody tries.
    next_at  timestamptz NOT NULL,
    tries    integer NOT NULL DEFAULT 0,
    sent_at  timestamptz,
    -- Nothing more is tried: refused for good, tried too often, or nobody to send it to.
    ended_at timestamptz,
    error    text
);
CREATE INDEX outbox_due ON mail.outbox (next_at) WHERE sent_at IS NULL AND ended_at IS NULL;
CREATE INDEX outbox_over ON mail.outbox (asked_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON mail.outbox TO regie_follower;
