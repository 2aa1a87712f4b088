-- Keys of data subjects, each wrapped by its tenant's key, which the master key outside the database wraps.
-- Kept in a schema of its own so that backups of the data can leave it out. To forget a subject is to
-- delete its row: every event about it stays, is still proven, and can no longer be read.
CREATE TABLE vault.tenant_keys (
    tenant  uuid PRIMARY KEY,
    wrapped bytea NOT NULL
);
CREATE TABLE vault.subject_keys (
    tenant  uuid NOT NULL,
    subject uuid NOT NULL,
    wrapped bytea NOT NULL,
    PRIMARY KEY (tenant, subject)
);
-- What was destroyed, when, and by which event: no new key is ever made for such a subject.
CREATE TABLE vault.forgotten (
    tenant  uuid NOT NULL,
    subject uuid NOT NULL,
    event   text NOT NULL,
    at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, subject)
);
ALTER TABLE vault.tenant_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.tenant_keys FORCE ROW LEVEL SECURITY;
ALTER TABLE vault.subject_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.subject_keys FORCE ROW LEVEL SECURITY;
ALTER TABLE vault.forgotten ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.forgotten FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON vault.forgotten FOR SELECT TO regie_app USING (tenant = journal.tenant());
-- The role that serves callers reads no key at all; the vault answers through the follower's role.
CREATE POLICY all_tenants ON vault.tenant_keys TO regie_follower USING (true) WITH CHECK (true);
CREATE POLICY all_tenants ON vault.subject_keys TO regie_follower USING (true) WITH CHECK (true);
CREATE POLICY all_tenants ON vault.forgotten TO regie_follower USING (true) WITH CHECK (true);
GRANT SELECT ON vault.forgotten TO regie_app;
GRANT SELECT, INSERT, DELETE ON vault.tenant_keys, vault.subject_keys TO regie_follower;
GRANT SELECT, INSERT ON vault.forgotten TO regie_follower;
