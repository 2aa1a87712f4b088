-- How an account's person proves who they are. Not part of the journal: a password is replaced, never kept.
-- The mail address is a keyed digest, so that this table tells nobody who has an account.
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO regie_follower;

CREATE TABLE identity.logins (
    email_digest  bytea PRIMARY KEY,
    tenant        uuid NOT NULL,
    account       uuid NOT NULL,
    password_hash text NOT NULL, -- argon2id, with its parameters
    UNIQUE (tenant, account)
);
-- The role that serves callers reads no password; sign-in goes through the follower's role.
GRANT SELECT, INSERT, UPDATE ON identity.logins TO regie_follower;
