-- A tenant's anchors follow each other: one certifies, the machines know the next already, and those before are believed
-- for as long as what they certified may come back.
ALTER TABLE machine.authorities
    ADD COLUMN number      integer NOT NULL DEFAULT 1,
    -- From then on it certifies nobody.
    ADD COLUMN followed_at timestamptz,
    DROP CONSTRAINT authorities_pkey,
    ADD PRIMARY KEY (tenant, number);
ALTER TABLE machine.authorities ALTER COLUMN number DROP DEFAULT;
GRANT UPDATE (followed_at) ON machine.authorities TO regie_follower;
