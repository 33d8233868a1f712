-- What the conversation itself asked last, above all its matters: which of them is meant, or what was meant at all.
-- {kind, options: [{id, title, command}], askedAt}; null when it asks nothing.
alter table conversation add column question jsonb;
