-- Who is signed in, from where, and how often somebody tried. Not part of the journal: a session ends and its row goes,
-- with the address and the program it names.
CREATE TABLE identity.sessions (
    id         uuid PRIMARY KEY,
    tenant     uuid NOT NULL,
    account    uuid NOT NULL,
    -- The renewals so far. A renewal token names its own number: one that is not the newest was used before.
    generation integer NOT NULL DEFAULT 0,
    -- Part of what renewal tokens are made of, so that the key alone makes none.
    salt       bytea NOT NULL,
    address    text NOT NULL,
    program    text NOT NULL,
    opened_at  timestamptz NOT NULL,
    renewed_at timestamptz NOT NULL,
    -- Where nothing renews it before.
    ends_at    timestamptz NOT NULL,
    -- Why it ended before its time: signed_out, ended, password_changed, token_reused, closed.
    ended      text,
    ended_at   timestamptz,
    CHECK ((ended IS NULL) = (ended_at IS NULL))
);
CREATE INDEX sessions_of_account ON identity.sessions (tenant, account, opened_at);
CREATE INDEX sessions_over ON identity.sessions (ends_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.sessions TO regie_follower;

-- A key is a keyed digest of a mail address, or of where somebody asks from. Attempts are counted before they are
-- looked at, so that a thousand at once are a thousand.
CREATE TABLE identity.attempts (
    key       bytea PRIMARY KEY,
    failures  integer NOT NULL,
    -- From when on the next one is looked at.
    next_at   timestamptz NOT NULL,
    last_at   timestamptz NOT NULL
);
CREATE INDEX attempts_over ON identity.attempts (last_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.attempts TO regie_follower;

-- Counts an attempt and answers how long to wait instead; NULL is go on. Some are free; then each doubles the wait,
-- from a second to a quarter of an hour. A quiet hour forgets all. An attempt that is not looked at costs nothing.
CREATE FUNCTION identity.attempt(p_key bytea, p_free integer, p_now timestamptz) RETURNS interval
    LANGUAGE plpgsql AS $$
DECLARE
    counted integer;
BEGIN
    INSERT INTO identity.attempts AS known (key, failures, next_at, last_at)
    VALUES (p_key, 1, p_now + identity.pause(1, p_free), p_now)
    ON CONFLICT (key) DO UPDATE
        SET failures = CASE WHEN known.last_at < p_now - interval '1 hour' THEN 1 ELSE known.failures + 1 END,
            next_at = p_now + identity.pause(
                CASE WHEN known.last_at < p_now - interval '1 hour' THEN 1 ELSE known.failures + 1 END, p_free),
            last_at = p_now
        WHERE known.next_at <= p_now
    RETURNING failures INTO counted;
    IF counted IS NOT NULL THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT greatest(next_at - p_now, interval '1 second') FROM identity.attempts WHERE key = p_key);
END $$;

CREATE FUNCTION identity.pause(p_failures integer, p_free integer) RETURNS interval
    LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN p_failures < p_free THEN interval '0'
        ELSE least(interval '15 minutes', interval '1 second' * power(2, least(p_failures - p_free, 20))) END
$$;

-- The second factor of an account: what its person's telephone computes codes from, sealed under the tenant's key.
CREATE TABLE identity.second_factors (
    tenant       uuid NOT NULL,
    account      uuid NOT NULL,
    sealed       bytea NOT NULL,
    -- None until a first code proved that the telephone has it.
    confirmed_at timestamptz,
    -- The half minute of the last code taken: none is taken twice.
    last_step    bigint NOT NULL DEFAULT 0,
    -- Digests of the codes that let in without the telephone, once each.
    recovery     bytea[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (tenant, account)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.second_factors TO regie_follower;

-- What a link in a mail opens, once: an invitation or a forgotten password. The link itself is made when it is sent.
CREATE TABLE identity.links (
    id      uuid PRIMARY KEY,
    tenant  uuid NOT NULL,
    account uuid NOT NULL,
    purpose text NOT NULL,
    ends_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX links_of_account ON identity.links (tenant, account);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.links TO regie_follower;

-- What lets a program in, in the name of an account and with no more than some of its rights.
CREATE TABLE identity.api_tokens (
    id       uuid PRIMARY KEY,
    tenant   uuid NOT NULL,
    account  uuid NOT NULL,
    name     text NOT NULL,
    -- [{"module": "time", "action": "edit"}]
    grants   jsonb NOT NULL,
    made_at  timestamptz NOT NULL,
    used_at  timestamptz,
    ends_at  timestamptz,
    ended_at timestamptz
);
CREATE INDEX api_tokens_of_account ON identity.api_tokens (tenant, account);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.api_tokens TO regie_follower;

-- A login goes with its account.
GRANT DELETE ON identity.logins TO regie_follower;
