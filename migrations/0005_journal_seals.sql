-- Seals: for each tenant, what its log was when it was sealed, signed. The signed note is published outside
-- this database too; whoever rewrites history here cannot rewrite it there.
CREATE TABLE journal.seals (
    tenant     uuid NOT NULL,
    number     bigint NOT NULL CHECK (number >= 1),
    tree_size  bigint NOT NULL,
    root       bytea NOT NULL,
    from_epoch smallint NOT NULL, from_xid xid8 NOT NULL, from_position bigint NOT NULL, -- exclusive
    to_epoch   smallint NOT NULL, to_xid   xid8 NOT NULL, to_position   bigint NOT NULL, -- inclusive
    -- The right edge of the tree, so that the next seal needs no older leaf.
    edge       bytea[] NOT NULL,
    -- The last event of every stream that grew in this range: kind/id@sequence hash, a line each.
    heads      text NOT NULL,
    note       text NOT NULL,
    signer     text NOT NULL, -- public key of the server that sealed
    -- Came with an imported tenant: its cursors are those of the server it came from.
    imported   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (tenant, number)
);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.seals
    FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();
ALTER TABLE journal.seals ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal.seals FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON journal.seals FOR SELECT TO regie_app USING (tenant = journal.tenant());
CREATE POLICY all_tenants ON journal.seals TO regie_follower USING (true) WITH CHECK (true);
GRANT SELECT ON journal.seals TO regie_app;
GRANT SELECT, INSERT ON journal.seals TO regie_follower;
