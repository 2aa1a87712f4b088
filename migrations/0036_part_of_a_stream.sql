-- A page of one stream, for one tenant, from either end: it costs what it shows, however long the stream is.
CREATE FUNCTION journal.stream_part(
    p_tenant uuid, p_kind text, p_id text, p_after bigint, p_newest_first boolean, p_until timestamptz, p_limit bigint
) RETURNS SETOF journal.events LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('regie.tenant', p_tenant::text, true);
    IF p_newest_first THEN
        RETURN QUERY SELECT e.* FROM journal.events e
            WHERE e.tenant = p_tenant AND e.aggregate_type = p_kind AND e.aggregate_id = p_id
              AND (p_after IS NULL OR e.sequence < p_after) AND (p_until IS NULL OR e.recorded_at <= p_until)
            ORDER BY e.sequence DESC LIMIT p_limit;
    ELSE
        RETURN QUERY SELECT e.* FROM journal.events e
            WHERE e.tenant = p_tenant AND e.aggregate_type = p_kind AND e.aggregate_id = p_id
              AND (p_after IS NULL OR e.sequence > p_after) AND (p_until IS NULL OR e.recorded_at <= p_until)
            ORDER BY e.sequence LIMIT p_limit;
    END IF;
END $$;

-- How many events one stream has, for one tenant.
CREATE FUNCTION journal.stream_length(p_tenant uuid, p_kind text, p_id text, p_until timestamptz)
    RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('regie.tenant', p_tenant::text, true);
    RETURN (SELECT count(*) FROM journal.events e
        WHERE e.tenant = p_tenant AND e.aggregate_type = p_kind AND e.aggregate_id = p_id
          AND (p_until IS NULL OR e.recorded_at <= p_until));
END $$;
