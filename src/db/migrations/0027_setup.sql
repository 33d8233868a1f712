-- Messages with which a number is tried out. They belong to no conversation.

-- Of the recipient only the last digits are kept, of what was sent only the kind and the template. sending: it was not told
-- yet whether it left.
create table test_message (
  workspace_id uuid not null references workspace,
  id uuid not null,
  channel text not null,
  account text not null,
  recipient_end text not null check (length(recipient_end) <= 4),
  template text,
  status text not null check (status in ('sending', 'unknown', 'accepted', 'sent', 'delivered', 'read', 'failed')),
  failure jsonb,
  sent_by text not null,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  check ((status = 'failed') = (failure is not null))
);
comment on table test_message is 'One row is one message with which somebody tried a number out.';
create index test_message_asked on test_message (workspace_id, asked_at);

select wall_off('test_message');
