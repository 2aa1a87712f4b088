-- What rules made of what machines brought (ADR 0026).

-- Up to which record a machine was judged. Its row is the lock of who judges; it moves with what rules remember.
CREATE TABLE machine.judged (
    tenant    uuid NOT NULL,
    machine   uuid NOT NULL,
    sequence  bigint NOT NULL,
    -- When the last of them came, so that older partitions need not be looked into.
    came_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant, machine)
);
GRANT SELECT, INSERT, UPDATE ON machine.judged TO regie_follower;

-- What each rule remembers of each machine. It is forgotten when the rule changes.
CREATE TABLE machine.watches (
    tenant   uuid NOT NULL,
    machine  uuid NOT NULL,
    rule     uuid NOT NULL,
    revision bigint NOT NULL,
    watch    jsonb NOT NULL,
    PRIMARY KEY (tenant, machine, rule)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON machine.watches TO regie_follower;
