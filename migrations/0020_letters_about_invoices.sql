-- Letters about invoices: what became of them is shown there.
ALTER TABLE mail.outbox ADD COLUMN invoice uuid;
CREATE INDEX outbox_of_invoice ON mail.outbox (tenant, invoice) WHERE invoice IS NOT NULL;
