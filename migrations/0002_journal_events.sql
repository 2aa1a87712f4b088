-- The journal: append-only, one row an event. The first seven columns are those of postgres-es, with its
-- names and types, so that its unmodified repository reads and appends here; the others have defaults.

-- Transaction ids start again when a dump is restored into a new server. The epoch is raised then, and
-- every event of an older epoch is known to be finished whatever its xid.
CREATE TABLE journal.log (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    epoch smallint NOT NULL DEFAULT 1
);
INSERT INTO journal.log DEFAULT VALUES;
GRANT SELECT ON journal.log TO regie_app, regie_follower;

CREATE FUNCTION journal.epoch() RETURNS smallint LANGUAGE sql STABLE
    RETURN (SELECT epoch FROM journal.log);

-- The id of a transaction that adds events. Whoever gets it holds the lock on the table that the statement took
-- before the transaction had an id, and so is known to be a writer for as long as the id is open
-- (journal.horizon). It also keeps every cause before its effect: the id is younger than every event that the
-- writer has seen.
CREATE FUNCTION journal.writer_xid() RETURNS xid8 LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF current_setting('regie.writes', true) IS DISTINCT FROM 'yes' THEN
        IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
            RAISE EXCEPTION 'events must be the first write of their transaction' USING ERRCODE = '55000';
        END IF;
        PERFORM set_config('regie.writes', 'yes', true);
    END IF;
    RETURN pg_current_xact_id();
END $$;

CREATE TABLE journal.events (
    tenant         uuid NOT NULL DEFAULT journal.tenant(),
    aggregate_type text COLLATE "C" NOT NULL,
    aggregate_id   text COLLATE "C" NOT NULL,
    sequence       bigint NOT NULL CHECK (sequence >= 1),
    event_type     text COLLATE "C" NOT NULL,
    event_version  text NOT NULL,
    payload        json NOT NULL, -- json and not jsonb: the exact text is what the chain proves
    metadata       json NOT NULL,
    -- Before the position: to count on gives the transaction an id.
    xid            xid8 NOT NULL DEFAULT journal.writer_xid(),
    position       bigint GENERATED ALWAYS AS IDENTITY,
    epoch          smallint NOT NULL DEFAULT journal.epoch(),
    recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    command_id     uuid,
    correlation_id uuid,
    hash           bytea NOT NULL,
    -- The tenant comes first, or a second tenant with the same id would meet a conflict it cannot see.
    PRIMARY KEY (tenant, aggregate_type, aggregate_id, sequence)
);
CREATE UNIQUE INDEX events_in_cursor_order ON journal.events (epoch, xid, position);

-- What a command did. Written with its events, read when the same command id comes again.
CREATE TABLE journal.commands (
    tenant      uuid NOT NULL DEFAULT journal.tenant(),
    command_id  uuid NOT NULL,
    body        bytea NOT NULL, -- keyed digest of what was asked
    epoch       smallint NOT NULL,
    xid         xid8 NOT NULL DEFAULT pg_current_xact_id(),
    position    bigint NOT NULL, -- 0 when nothing was to do
    streams     text[] NOT NULL, -- kind/id@last sequence
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, command_id)
);

-- The chain: what an event says, bound to the one before it in its stream. The same bytes are hashed by
-- `journal::chain` in Rust. Position, xid and epoch are left to the seals: a tenant may move servers.
CREATE FUNCTION journal.text_bytes(t text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN int4send(octet_length(convert_to(t, 'UTF8'))) || convert_to(t, 'UTF8');

CREATE FUNCTION journal.event_hash(previous bytea, e journal.events) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN sha256('\x00'::bytea || coalesce(previous, decode(repeat('00', 32), 'hex'))
        || uuid_send(e.tenant) || int8send(e.sequence)
        || int8send((extract(epoch FROM e.recorded_at) * 1000000)::bigint)
        || coalesce(uuid_send(e.command_id), decode(repeat('00', 16), 'hex'))
        || coalesce(uuid_send(e.correlation_id), decode(repeat('00', 16), 'hex'))
        || journal.text_bytes(e.aggregate_type) || journal.text_bytes(e.aggregate_id)
        || journal.text_bytes(e.event_type) || journal.text_bytes(e.event_version)
        || journal.text_bytes(e.payload::text) || journal.text_bytes(e.metadata::text));

-- For rows that arrive without a hash: those of the stock repository.
CREATE FUNCTION journal.chain_foreign_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    previous bytea;
BEGIN
    IF NEW.sequence > 1 THEN
        SELECT e.hash INTO previous FROM journal.events e
        WHERE e.tenant = NEW.tenant AND e.aggregate_type = NEW.aggregate_type
          AND e.aggregate_id = NEW.aggregate_id AND e.sequence = NEW.sequence - 1;
        IF previous IS NULL THEN
            RAISE EXCEPTION 'event % of %/% has no predecessor', NEW.sequence, NEW.aggregate_type, NEW.aggregate_id
                USING ERRCODE = 'RG001';
        END IF;
    END IF;
    NEW.hash := journal.event_hash(previous, NEW);
    RETURN NEW;
END $$;
CREATE TRIGGER chain_foreign_event BEFORE INSERT ON journal.events
    FOR EACH ROW WHEN (NEW.hash IS NULL) EXECUTE FUNCTION journal.chain_foreign_event();

-- History is added to and never changed, not even by its owner without first removing these triggers.
CREATE FUNCTION journal.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'RG002', HINT = 'correct a fact by a new one';
END $$;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.events
    FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.commands
    FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();

ALTER TABLE journal.events ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal.events FORCE ROW LEVEL SECURITY;
ALTER TABLE journal.commands ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal.commands FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON journal.events TO regie_app
    USING (tenant = journal.tenant()) WITH CHECK (tenant = journal.tenant());
CREATE POLICY own_tenant ON journal.commands TO regie_app
    USING (tenant = journal.tenant()) WITH CHECK (tenant = journal.tenant());
CREATE POLICY all_tenants ON journal.events FOR SELECT TO regie_follower USING (true);
CREATE POLICY all_tenants ON journal.commands FOR SELECT TO regie_follower USING (true);
GRANT SELECT, INSERT ON journal.events, journal.commands TO regie_app;
GRANT SELECT ON journal.events, journal.commands TO regie_follower;
