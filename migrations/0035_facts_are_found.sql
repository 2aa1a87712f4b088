-- A machine is found by any fact of its inventory, and by what it was at a moment: the words of each section, as they
-- are typed (whole values cut at spaces, and their parts), are in an index.

-- A word is no longer than a file's name, and all of them together fit into one value: whatever a machine tells, it is kept.
CREATE FUNCTION machine.words(content jsonb) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
    WITH told AS (
        SELECT DISTINCT lower(value #>> '{}') AS text
        FROM jsonb_path_query(content, 'strict $.**') value
        WHERE jsonb_typeof(value) IN ('string', 'number')
    ), word AS (
        SELECT regexp_split_to_table(text, '\s+') AS word FROM told
        UNION
        SELECT regexp_split_to_table(text, '[^[:alnum:]]+') FROM told
    ), fitting AS (
        SELECT word, sum(octet_length(word)) OVER (ORDER BY word) AS bytes
        FROM word WHERE octet_length(word) BETWEEN 1 AND 255
    )
    SELECT coalesce(array_to_tsvector(array_agg(word)), ''::tsvector) FROM fitting WHERE bytes < 500000
$$;
REVOKE ALL ON FUNCTION machine.words(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION machine.words(jsonb) TO regie_follower;

CREATE INDEX sections_words ON machine.sections USING gin (machine.words(content));
