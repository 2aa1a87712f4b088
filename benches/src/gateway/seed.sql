-- 2,000 companies with a bank each, 200,000 tickets with 200,000 messages, 500,000 movements: written into the read
-- models' own tables, which both servers then read. $TENANT is the agency's id.

INSERT INTO read.client_directory (tenant, id, name, number, addresses, payment_terms, archived, registered_at)
SELECT $TENANT, pg_temp.named(1, c), 'Entreprise ' || lpad(c::text, 4, '0'), 'C-' || c, '[]',
       '{"net": {"days": 30}}', false, timestamptz '2025-01-01' + c * interval '1 minute'
FROM generate_series(1, 2000) c;

INSERT INTO read.ticket_list (tenant, id, number, client, channel, subject, description, kind, priority, rank, files,
    status, pending, closing_requested, watchers, messages, worked, opened_at, touched_at, stirred_at, missed)
SELECT $TENANT, pg_temp.named(2, t), t, pg_temp.named(1, 1 + t % 2000), 'portal',
       'Panne ' || t || ' de l''imprimante', repeat('Rien ne sort du bac. ', 8), 'incident',
       (ARRAY['low', 'normal', 'high', 'critical'])[1 + t % 4], t % 4, '{}',
       (ARRAY['open', 'in_progress', 'waiting_client', 'resolved', 'closed'])[1 + (t / 4) % 5], (t / 4) % 5 < 3, false, '{}',
       CASE WHEN t % 20 = 0 THEN 20 ELSE 0 END, 0,
       timestamptz '2025-01-01' + t * interval '2 minutes', timestamptz '2025-01-01' + t * interval '2 minutes',
       timestamptz '2025-01-01' + t * interval '2 minutes', false
FROM generate_series(1, 200000) t;

INSERT INTO read.ticket_thread (tenant, id, ticket, internal, side, text, files, channel, at)
SELECT $TENANT, pg_temp.named(3, t * 100 + m), pg_temp.named(2, t), false,
       CASE WHEN m % 2 = 0 THEN 'team' ELSE 'client' END, repeat('Toujours rien, le voyant clignote. ', 4), '{}', 'portal',
       timestamptz '2025-01-01' + t * interval '2 minutes' + m * interval '5 minutes'
FROM generate_series(20, 200000, 20) t, generate_series(1, 20) m;

INSERT INTO read.hour_bank_balance (tenant, id, client, shared_with, balance, opened_at, changed_at, closed)
SELECT $TENANT, pg_temp.named(4, c), pg_temp.named(1, c), '{}', 600,
       timestamptz '2025-01-01' + c * interval '1 minute', timestamptz '2026-01-01', false
FROM generate_series(1, 2000) c;

INSERT INTO read.hour_bank_statement (tenant, bank, sequence, line, movement, kind, minutes, day, reason, recorded_at)
SELECT $TENANT, pg_temp.named(4, b), m, 0, pg_temp.named(5, b * 1000 + m), 'debit', -30,
       date '2025-01-01' + m, NULL, timestamptz '2025-01-01' + m * interval '1 day' + b * interval '1 second'
FROM generate_series(1, 2000) b, generate_series(1, 250) m;
