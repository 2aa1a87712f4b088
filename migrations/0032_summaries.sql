-- Measures summed up by the minute and by the hour, for charts; and how long what is old stays.

-- Up to which record a machine's samples are summed up. Its row is the lock of who does; it moves with the sums.
CREATE TABLE machine.summed (
    tenant   uuid NOT NULL,
    machine  uuid NOT NULL,
    sequence bigint NOT NULL,
    PRIMARY KEY (tenant, machine)
);
GRANT SELECT, INSERT, UPDATE ON machine.summed TO regie_follower;

CREATE TABLE machine.minutes (
    tenant  uuid NOT NULL,
    machine uuid NOT NULL,
    measure text NOT NULL,
    -- Of which file system, or of which process; empty where there is but one.
    named   text NOT NULL,
    at      timestamptz NOT NULL,
    lowest  bigint NOT NULL,
    highest bigint NOT NULL,
    total   bigint NOT NULL,
    count   integer NOT NULL,
    PRIMARY KEY (tenant, machine, measure, named, at)
) PARTITION BY RANGE (at);
GRANT SELECT, INSERT, UPDATE ON machine.minutes TO regie_follower;

CREATE TABLE machine.hours (LIKE machine.minutes INCLUDING INDEXES) PARTITION BY RANGE (at);
GRANT SELECT, INSERT, UPDATE ON machine.hours TO regie_follower;

-- What was replaced long ago goes.
GRANT DELETE ON machine.sections TO regie_follower;

-- Partitions for some days, a day each of minutes and a month each of hours; those before two days go.
CREATE FUNCTION machine.keep_summaries(days date[], minutes_since date, hours_since date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    day date;
    month date;
    old text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('machine.keep_summaries', 0));
    FOREACH day IN ARRAY days LOOP
        month := date_trunc('month', day)::date;
        IF day >= minutes_since AND to_regclass(format('machine.%I', 'minutes_' || to_char(day, 'YYYYMMDD'))) IS NULL THEN
            EXECUTE format(
                'CREATE TABLE machine.%I PARTITION OF machine.minutes FOR VALUES FROM (%L) TO (%L)',
                'minutes_' || to_char(day, 'YYYYMMDD'), day::timestamp AT TIME ZONE 'UTC',
                (day + 1)::timestamp AT TIME ZONE 'UTC');
        END IF;
        IF day >= hours_since AND to_regclass(format('machine.%I', 'hours_' || to_char(month, 'YYYYMM'))) IS NULL THEN
            EXECUTE format(
                'CREATE TABLE machine.%I PARTITION OF machine.hours FOR VALUES FROM (%L) TO (%L)',
                'hours_' || to_char(month, 'YYYYMM'), month::timestamp AT TIME ZONE 'UTC',
                (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
        END IF;
    END LOOP;
    FOR old IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'machine.minutes'::regclass AND c.relname < 'minutes_' || to_char(minutes_since, 'YYYYMMDD')
           OR i.inhparent = 'machine.hours'::regclass AND c.relname < 'hours_' || to_char(hours_since, 'YYYYMM')
    LOOP
        EXECUTE format('DROP TABLE machine.%I', old);
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION machine.keep_summaries(date[], date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION machine.keep_summaries(date[], date, date) TO regie_follower;
