-- What the provider bills of what was said. What it costs is data of the business, looked up when it is counted.

create table message_bill (
  workspace_id uuid not null,
  message_id uuid not null,
  -- In the provider's words: 'utility', 'marketing', 'service'; and 'regular', or the reason why it is free.
  category text not null,
  type text not null,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade
);
comment on table message_bill is 'One row is how the provider says that it bills one message, which arrived.';
select wall_off(t) from unnest(array['message_bill']) t;

alter table metric_cell
  add column messages_billed bigint not null default 0,
  add column fee_micros bigint not null default 0,
  add column unpriced_messages bigint not null default 0;
update loop_measure
  set measure = measure || jsonb_build_object('messagesBilled', 0, 'feeMicros', 0, 'unpricedMessages', 0);
