-- A machine is found by any fact of its inventory, and by what it was at a moment: the words of each section are in an index.
ALTER TABLE machine.sections ADD COLUMN words tsvector NOT NULL DEFAULT ''::tsvector;
-- What was told before has the words that the server's own reader finds.
UPDATE machine.sections SET words = jsonb_to_tsvector('simple', content, '["string", "numeric"]');
ALTER TABLE machine.sections ALTER COLUMN words DROP DEFAULT;
CREATE INDEX sections_words ON machine.sections USING gin (words);
