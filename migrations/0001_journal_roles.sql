-- Two roles and who they are. `regie_app` serves callers and sees one tenant at a time; `regie_follower`
-- runs projections, processes and the sealer over all tenants. Neither owns anything.
DO $$
DECLARE wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['regie_app', 'regie_follower'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', wanted);
            EXCEPTION
                WHEN duplicate_object OR unique_violation THEN NULL; -- another database's migration was faster
                WHEN insufficient_privilege THEN
                    RAISE EXCEPTION 'the role % is missing and % may not create it', wanted, current_user
                        USING HINT = format('ask an administrator to run: CREATE ROLE %I NOLOGIN; GRANT %I TO %I;',
                                            wanted, wanted, current_user);
            END;
        END IF;
        IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO %I', wanted, current_user);
        END IF;
    END LOOP;
END $$;

CREATE SCHEMA journal;
CREATE SCHEMA vault;
CREATE SCHEMA read;
GRANT USAGE ON SCHEMA journal, vault, read TO regie_app, regie_follower;

-- The tenant this transaction speaks for; null means none, and none sees nothing.
CREATE FUNCTION journal.tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('regie.tenant', true), '')::uuid;
