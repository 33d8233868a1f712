import { randomUUID } from 'node:crypto';
import type { WorkspaceId } from '../base/id.ts';
import type { SendFailure } from '../channels/channel.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { DeliveryStatus } from '../outbox/applyStatuses.ts';

/** How far the provider has told, in this order; what is told late or twice changes nothing. */
const RANKS = { sending: 0, unknown: 1, accepted: 2, sent: 3, delivered: 4, read: 5, failed: 6 } as const;

export type TestStatus = keyof typeof RANKS;

export interface TestMessage {
  id: string;
  phoneNumberId: string;
  recipientEnd: string;
  template: string | null;
  status: TestStatus;
  failure: SendFailure | null;
  sentBy: string;
  askedAt: Date;
  changedAt: Date;
}

const COLUMNS = `id, account as "phoneNumberId", recipient_end as "recipientEnd", template, status, failure,
  sent_by as "sentBy", asked_at as "askedAt", changed_at as "changedAt"`;

/** How many of the last ones are told. */
const SHOWN = 10;

/** Messages of conversations have ids of version 7: a status tells by its id alone which of the two it is about. */
export const newTestId = (): string => randomUUID();

export function isTestId(id: string | null): id is string {
  return id !== null && id[14] === '4';
}

export async function listTests(
  db: Database,
  workspaceId: WorkspaceId,
  channel: string,
): Promise<TestMessage[]> {
  const { rows } = await queryIn<TestMessage>(db, workspaceId, {
    name: 'listTests',
    text: `select ${COLUMNS} from test_message where workspace_id = $1 and channel = $2 order by asked_at desc, id limit ${SHOWN}`,
    values: [workspaceId, channel],
  });
  return rows;
}

export interface NewTest extends Pick<
  TestMessage,
  'id' | 'phoneNumberId' | 'recipientEnd' | 'template' | 'sentBy' | 'askedAt'
> {
  channel: string;
}

/** Null: there were as many as that since then. It is written down before it leaves. */
export async function beginTest(
  db: Database,
  workspaceId: WorkspaceId,
  { test, since, most }: { test: NewTest; since: Date; most: number },
): Promise<TestMessage | null> {
  const { id, channel, phoneNumberId, recipientEnd, template, sentBy, askedAt } = test;
  const { rows } = await queryIn<TestMessage>(db, workspaceId, {
    name: 'beginTest',
    text: `insert into test_message (workspace_id, id, channel, account, recipient_end, template, status, sent_by, asked_at, changed_at)
      select $1, $2, $3, $4, $5, $6, 'sending', $7, $8, $8
      where (select count(*) from test_message where workspace_id = $1 and asked_at > $9) < $10
      returning ${COLUMNS}`,
    values: [workspaceId, id, channel, phoneNumberId, recipientEnd, template, sentBy, askedAt, since, most],
  });
  return rows[0] ?? null;
}

export interface ToldOfTest {
  id: string;
  status: Exclude<TestStatus, 'sending'>;
  failure: SendFailure | null;
}

/** Ranks only rise; whatever was shown to the recipient did not fail. Gives it as it is now. */
export async function tellTest(
  db: Database,
  workspaceId: WorkspaceId,
  { id, status, failure }: ToldOfTest,
  now: Date,
): Promise<TestMessage | null> {
  const risen = Object.entries(RANKS).flatMap(([name, rank]) =>
    rank < RANKS[status] || name === status ? [name] : [],
  );
  const before = status === 'failed' ? ['sending', 'unknown', 'accepted', 'sent'] : risen;
  await queryIn(db, workspaceId, {
    name: 'tellTest',
    text: `update test_message set status = $3, failure = $4, changed_at = $5
      where workspace_id = $1 and id = $2 and status = any($6) and status <> $3`,
    values: [workspaceId, id, status, status === 'failed' ? JSON.stringify(failure) : null, now, before],
  });
  const { rows } = await queryIn<TestMessage>(db, workspaceId, {
    name: 'readTest',
    text: `select ${COLUMNS} from test_message where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  return rows[0] ?? null;
}

/** What the provider says of a test message afterwards. */
export async function tellTestStatus(
  db: Database,
  workspaceId: WorkspaceId,
  { messageId, status, failure }: DeliveryStatus,
  now: Date,
): Promise<void> {
  if (messageId === null) return;
  const shown = status === 'played' ? 'read' : status;
  await tellTest(db, workspaceId, { id: messageId, status: shown, failure: failure ?? NO_REASON }, now);
}

const NO_REASON: SendFailure = { code: 'unknown', detail: 'the provider gives no reason', remedy: 'fix' };
