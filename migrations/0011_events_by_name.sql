-- Events by their names, in any order, for one tenant: one round trip. What a page of acts shows of its events, and
-- what a walk from cause to effect reads at each step.
CREATE FUNCTION journal.events_named(p_tenant uuid, p_kind text[], p_id text[], p_sequence bigint[])
    RETURNS SETOF journal.events LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('regie.tenant', p_tenant::text, true);
    RETURN QUERY SELECT e.* FROM unnest(p_kind, p_id, p_sequence) AS n(kind, id, sequence)
        JOIN journal.events e ON e.tenant = p_tenant AND e.aggregate_type = n.kind AND e.aggregate_id = n.id
             AND e.sequence = n.sequence;
END $$;
