-- What machines say that is no event: that they are there, what they measure, and what stands in their inventory. It
-- comes in order, each record once, and is acknowledged only once it is here.
CREATE SCHEMA machine;
GRANT USAGE ON SCHEMA machine TO regie_follower;

-- What a tenant's agents trust, and its key, sealed.
CREATE TABLE machine.authorities (
    tenant      uuid PRIMARY KEY,
    -- What agents ask for in a handshake: it stands for the anchor.
    server_name text NOT NULL UNIQUE,
    anchor      text NOT NULL,
    key         bytea NOT NULL,
    made_at     timestamptz NOT NULL
);
GRANT SELECT, INSERT ON machine.authorities TO regie_follower;

CREATE TABLE machine.presence (
    tenant   uuid NOT NULL,
    machine  uuid NOT NULL,
    -- By the server's clock.
    heard_at timestamptz NOT NULL,
    silent   boolean NOT NULL DEFAULT false,
    -- Of its last heartbeat; none before the first.
    agent    text,
    troubles jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (tenant, machine)
);
CREATE INDEX presence_oldest ON machine.presence (heard_at) WHERE NOT silent;
GRANT SELECT, INSERT, UPDATE, DELETE ON machine.presence TO regie_follower;

-- Up to where a machine's records are here, with the digest of the last. Its row is the lock of a machine.
CREATE TABLE machine.marks (
    tenant   uuid NOT NULL,
    machine  uuid NOT NULL,
    sequence bigint NOT NULL,
    digest   bigint NOT NULL,
    PRIMARY KEY (tenant, machine)
);
GRANT SELECT, INSERT, UPDATE ON machine.marks TO regie_follower;

-- Samples, events and gaps, a partition a day.
CREATE TABLE machine.records (
    tenant      uuid NOT NULL,
    machine     uuid NOT NULL,
    sequence    bigint NOT NULL,
    kind        text NOT NULL,
    taken_at    timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    body        jsonb NOT NULL,
    PRIMARY KEY (tenant, machine, sequence, received_at)
) PARTITION BY RANGE (received_at);
CREATE INDEX records_taken ON machine.records (tenant, machine, kind, taken_at);
GRANT SELECT, INSERT ON machine.records TO regie_follower;

-- Each section of an inventory as it was told, from its first time to now.
CREATE TABLE machine.sections (
    tenant   uuid NOT NULL,
    machine  uuid NOT NULL,
    section  text NOT NULL,
    sequence bigint NOT NULL,
    digest   text NOT NULL,
    seen_at  timestamptz NOT NULL,
    content  jsonb NOT NULL,
    PRIMARY KEY (tenant, machine, section, sequence)
);
GRANT SELECT, INSERT ON machine.sections TO regie_follower;

-- Partitions of the days around `today`; those that are `kept` days old go. Whoever serves owns nothing: the function does.
CREATE FUNCTION machine.keep_days(today date, kept integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    day date;
    old text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('machine.keep_days', 0));
    FOR day IN SELECT generate_series(today - 1, today + 2, interval '1 day')::date LOOP
        IF to_regclass(format('machine.%I', 'records_' || to_char(day, 'YYYYMMDD'))) IS NULL THEN
            EXECUTE format(
                'CREATE TABLE machine.%I PARTITION OF machine.records FOR VALUES FROM (%L) TO (%L)',
                'records_' || to_char(day, 'YYYYMMDD'), day::timestamp AT TIME ZONE 'UTC',
                (day + 1)::timestamp AT TIME ZONE 'UTC');
        END IF;
    END LOOP;
    FOR old IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'machine.records'::regclass AND c.relname < 'records_' || to_char(today - kept, 'YYYYMMDD')
    LOOP
        EXECUTE format('DROP TABLE machine.%I', old);
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION machine.keep_days(date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION machine.keep_days(date, integer) TO regie_follower;
