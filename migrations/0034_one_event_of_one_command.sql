-- Most commands leave one event on one stream. Those take the short way: plain inserts, where the arrays of several commands
-- cost the server half as much again to open. What is written, and what is refused, is the same (0003, 0033). The writers'
-- connections keep their plans themselves (`Pools`), so that the function need not say so on each call.
CREATE OR REPLACE FUNCTION journal.append(
    p_tenant uuid,
    e_kind text[], e_id text[], e_sequence bigint[], e_type text[], e_version text[],
    e_payload text[], e_metadata text[], e_at timestamptz[], e_command uuid[], e_correlation uuid[],
    e_hash bytea[],
    h_kind text[], h_id text[], h_sequence bigint[], h_hash bytea[],
    c_id uuid[], c_body bytea[], c_streams text[], c_at timestamptz[],
    OUT o_epoch smallint, OUT o_xid text, OUT o_position bigint
) LANGUAGE plpgsql AS $$
DECLARE
    stale text;
BEGIN
    IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
        RAISE EXCEPTION 'journal.append must be the first write of its transaction' USING ERRCODE = '55000';
    END IF;
    stale := set_config('regie.tenant', p_tenant::text, true);

    IF cardinality(h_id) > 0 THEN
        SELECT h.kind || '/' || h.id || '@' || h.sequence INTO stale
        FROM unnest(h_kind, h_id, h_sequence, h_hash) AS h(kind, id, sequence, hash)
        WHERE NOT EXISTS (SELECT FROM journal.events e
                          WHERE e.tenant = p_tenant AND e.aggregate_type = h.kind AND e.aggregate_id = h.id
                            AND e.sequence = h.sequence AND e.hash = h.hash
                          OFFSET 0)
        LIMIT 1;
        IF FOUND THEN
            RAISE EXCEPTION 'the journal does not hold % as the caller knows it', stale USING ERRCODE = 'RG001';
        END IF;
    END IF;

    IF cardinality(e_id) = 1 AND cardinality(c_id) = 1 THEN
        -- The statement takes its lock on the table before the transaction has an id, as with the long way.
        INSERT INTO journal.events (tenant, aggregate_type, aggregate_id, sequence, event_type, event_version,
                                    payload, metadata, xid, epoch, recorded_at, command_id, correlation_id,
                                    hash)
        VALUES (p_tenant, e_kind[1], e_id[1], e_sequence[1], e_type[1], e_version[1],
                e_payload[1]::json, e_metadata[1]::json, pg_current_xact_id(), (SELECT log.epoch FROM journal.log),
                e_at[1], e_command[1], e_correlation[1], e_hash[1])
        RETURNING epoch, position INTO o_epoch, o_position;
        INSERT INTO journal.commands (tenant, command_id, body, epoch, position, streams, recorded_at)
        VALUES (p_tenant, c_id[1], c_body[1], o_epoch, o_position, string_to_array(c_streams[1], ' '), c_at[1]);
        o_xid := pg_current_xact_id()::text;
        RETURN;
    END IF;

    WITH appended AS (
        INSERT INTO journal.events (tenant, aggregate_type, aggregate_id, sequence, event_type, event_version,
                                    payload, metadata, xid, epoch, recorded_at, command_id, correlation_id,
                                    hash)
        SELECT p_tenant, e.kind, e.id, e.sequence, e.type, e.version,
               e.payload::json, e.metadata::json, pg_current_xact_id(), log.epoch, e.at, e.command, e.correlation, e.hash
        FROM journal.log,
             unnest(e_kind, e_id, e_sequence, e_type, e_version, e_payload, e_metadata, e_at, e_command,
                    e_correlation, e_hash)
             AS e(kind, id, sequence, type, version, payload, metadata, at, command, correlation, hash)
        RETURNING position
    ), last AS (
        SELECT log.epoch, (SELECT coalesce(max(position), 0) FROM appended) AS position FROM journal.log
    ), received AS (
        INSERT INTO journal.commands (tenant, command_id, body, epoch, position, streams, recorded_at)
        SELECT p_tenant, c.id, c.body, last.epoch, last.position, string_to_array(c.streams, ' '), c.at
        FROM last, unnest(c_id, c_body, c_streams, c_at) AS c(id, body, streams, at)
    )
    SELECT last.epoch, pg_current_xact_id()::text, last.position INTO o_epoch, o_xid, o_position FROM last;
END $$;
