-- The first transaction that may still add events to the journal: all that wrote below it is finished, and is
-- seen by every statement that begins after this one. Transactions that are open elsewhere, in another database
-- of the server or on other tables, hold nobody back.
--
-- A writer holds the lock on journal.events before it has an id (journal.writer_xid), and until its commit is
-- visible. So of the ids that were open when this began, those matter whose owner holds that lock. An id stands
-- for an instant in no lock; then it may belong to any holder that has none yet.
CREATE FUNCTION journal.horizon() RETURNS xid8 LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    now CONSTANT pg_snapshot := pg_current_snapshot();
    oldest xid8;
BEGIN
    IF pg_snapshot_xmin(now) = pg_snapshot_xmax(now) THEN
        RETURN pg_snapshot_xmax(now);
    ELSIF current_setting('transaction_isolation') <> 'read committed' THEN
        -- What follows will not see more than now, however late it begins.
        RETURN pg_snapshot_xmin(now);
    END IF;
    WITH held AS MATERIALIZED (
        SELECT * FROM pg_locks WHERE granted AND locktype IN ('relation', 'transactionid')
    ), owner AS (
        SELECT transactionid, virtualtransaction FROM held
        WHERE locktype = 'transactionid' AND mode = 'ExclusiveLock'
    ), writer AS (
        SELECT virtualtransaction FROM held
        WHERE relation = 'journal.events'::regclass AND mode = 'RowExclusiveLock'
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    )
    SELECT open.xid INTO oldest
    FROM pg_snapshot_xip(now) AS open(xid) LEFT JOIN owner ON owner.transactionid = open.xid::xid
    WHERE CASE WHEN owner.transactionid IS NULL
               THEN EXISTS (SELECT FROM writer WHERE virtualtransaction NOT IN (SELECT virtualtransaction FROM owner))
               ELSE owner.virtualtransaction IN (SELECT virtualtransaction FROM writer) END
    ORDER BY open.xid LIMIT 1;
    RETURN coalesce(oldest, pg_snapshot_xmax(now));
END $$;

-- Who has read how far. A projection's row lives beside the rows it writes and moves with them in one
-- transaction; a process's row moves when its command was carried out; the sealer's when it sealed.
CREATE TABLE journal.subscriptions (
    name        text NOT NULL,
    version     integer NOT NULL,
    epoch       smallint NOT NULL DEFAULT 0,
    xid         xid8 NOT NULL DEFAULT '0',
    position    bigint NOT NULL DEFAULT 0,
    -- The fence: whoever takes the lease raises the token, and a late holder's writes match no row.
    holder      uuid,
    token       bigint NOT NULL DEFAULT 0,
    held_until  timestamptz NOT NULL DEFAULT '-infinity',
    -- Why it stands still, and at which event; null while it runs.
    stopped_at  text,
    stopped_why text,
    PRIMARY KEY (name, version)
);

-- Which version of a read model people are shown. The flip is one update of this row and of the views.
CREATE TABLE journal.serving (
    name    text PRIMARY KEY,
    shape   integer NOT NULL,
    version integer NOT NULL,
    since   timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- A poison event that somebody decided to pass over, and who.
CREATE TABLE journal.skipped (
    name    text NOT NULL,
    version integer NOT NULL,
    event   text NOT NULL,
    reason  text NOT NULL,
    by      text NOT NULL,
    at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (name, version, event)
);

-- What a process promised to do on a date. The key is derived from the event that asked for it.
CREATE TABLE journal.timers (
    process  text NOT NULL,
    tenant   uuid NOT NULL,
    key      text NOT NULL,
    due_at   timestamptz NOT NULL,
    subject  uuid NOT NULL,
    done_at  timestamptz,
    PRIMARY KEY (process, tenant, key)
);
CREATE INDEX timers_due ON journal.timers (due_at) WHERE done_at IS NULL;

-- The state of a long stream at some sequence, so that loading it stays short. Personal fields are sealed.
CREATE TABLE journal.snapshots (
    tenant         uuid NOT NULL DEFAULT journal.tenant(),
    aggregate_type text COLLATE "C" NOT NULL,
    aggregate_id   text COLLATE "C" NOT NULL,
    state_version  integer NOT NULL,
    sequence       bigint NOT NULL,
    hash           bytea NOT NULL,
    state          json NOT NULL,
    PRIMARY KEY (tenant, aggregate_type, aggregate_id)
);
ALTER TABLE journal.snapshots ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal.snapshots FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON journal.snapshots TO regie_app
    USING (tenant = journal.tenant()) WITH CHECK (tenant = journal.tenant());
CREATE POLICY all_tenants ON journal.snapshots TO regie_follower USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE ON journal.subscriptions, journal.serving, journal.skipped, journal.timers TO regie_follower;
GRANT DELETE ON journal.subscriptions TO regie_follower;
GRANT SELECT ON journal.subscriptions, journal.serving TO regie_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON journal.snapshots TO regie_app, regie_follower;

-- Read models are made and replaced by the role that fills them.
GRANT CREATE ON SCHEMA read TO regie_follower;
GRANT DELETE ON journal.serving TO regie_follower;
