-- Finds, at every start, the events that forgot somebody: an old copy of the vault may have brought keys back.
-- Few events are of this kind, so that an append hardly ever touches it.
CREATE INDEX events_that_forget ON journal.events (event_type) WHERE event_type LIKE '%forgotten';
