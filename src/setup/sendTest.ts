import { HOUR_MS, SECOND_MS, type Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Channel, OutboundMessage, SendResult } from '../channels/channel.ts';
import { isServiceWindowOpen } from '../conversation/serviceWindow.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { beginTest, newTestId, tellTest, type TestMessage, type ToldOfTest } from './testMessages.ts';

export interface TestAsked {
  channel: Channel;
  account: string;
  /** Digits with the country code. */
  phone: string;
  message:
    | { kind: 'template'; name: string; language: string; parameters: string[] }
    | { kind: 'text'; text: string };
  by: string;
}

/** A test is for one's own phone: it is no way to write to many. */
const MOST_IN_AN_HOUR = 20;
const SEND_TIMEOUT_MS = 15 * SECOND_MS;

/**
 * Sends a message to try a number out. It is written down before it leaves and never sent twice; it belongs to no
 * conversation, and of the recipient only the last digits are kept. A hold on the number does not keep it back: it shows why.
 * @throws AppError TEMPLATE_REFUSED, WINDOW_CLOSED, TOO_MANY_TESTS
 */
export async function sendTest(
  { db, clock }: { db: Database; clock: Clock },
  workspaceId: WorkspaceId,
  asked: TestAsked,
): Promise<TestMessage> {
  const { channel, account, phone, message, by } = asked;
  const now = clock.now();
  await (message.kind === 'template'
    ? needTemplate(channel, account, message)
    : needWindow(db, workspaceId, asked, now));
  const id = newTestId();
  const begun = await beginTest(db, workspaceId, {
    test: {
      id,
      channel: channel.name,
      phoneNumberId: account,
      recipientEnd: phone.slice(-4),
      template: message.kind === 'template' ? `${message.name} (${message.language})` : null,
      sentBy: by,
      askedAt: now,
    },
    since: new Date(now.getTime() - HOUR_MS),
    most: MOST_IN_AN_HOUR,
  });
  if (begun === null) throw tooMany();
  const outbound: OutboundMessage = { id, account, to: { externalId: phone, phone }, content: message };
  const result = await channel.send(outbound, AbortSignal.timeout(SEND_TIMEOUT_MS));
  return (await tellTest(db, workspaceId, { id, ...toldBy(result) }, clock.now())) ?? begun;
}

function toldBy(result: SendResult): Omit<ToldOfTest, 'id'> {
  switch (result.kind) {
    case 'accepted':
      return { status: 'accepted', failure: null };
    case 'unknown':
      return { status: 'unknown', failure: null };
    case 'refused':
      return { status: 'failed', failure: result.failure };
  }
}

async function needTemplate(
  channel: Channel,
  account: string,
  { name, language, parameters }: { name: string; language: string; parameters: string[] },
): Promise<void> {
  const list = await channel.templates?.(account, { isFresh: false });
  if (!list) throw refused('the provider does not tell its templates at the moment; try again');
  const found = list.templates.find((one) => one.name === name && one.language === language);
  if (found?.status !== 'APPROVED')
    throw refused('the provider has no approved one of this name and language');
  if (found.category === 'MARKETING')
    throw refused('it is an advertisement; a test is sent with another one');
  const { length } = found.variables;
  if (parameters.length !== length) throw refused(`it takes ${length} values, not ${parameters.length}`);
}

/** Whether they wrote to this number lately, as far as we know: the provider would refuse a text to anybody else. */
async function needWindow(
  db: Database,
  workspaceId: WorkspaceId,
  { channel, account, phone }: TestAsked,
  now: Date,
): Promise<void> {
  const { rows } = await queryIn<{ lastInboundAt: Date | null }>(db, workspaceId, {
    name: 'windowOfPhone',
    text: `select max(last_inbound_at) as "lastInboundAt" from address
      where workspace_id = $1 and phone = $2 and channel = $3 and account = $4`,
    values: [workspaceId, phone, channel.name, account],
  });
  if (isServiceWindowOpen(rows[0]?.lastInboundAt ?? null, now)) return;
  throw new AppError(
    'WINDOW_CLOSED',
    'This person did not write to the number in the last 24 hours, so a text would not be delivered; ' +
      'send a template, or write to the number from that phone first',
  );
}

function refused(why: string): AppError {
  return new AppError('TEMPLATE_REFUSED', `The template was not sent: ${why}`);
}

function tooMany(): AppError {
  const words = `${MOST_IN_AN_HOUR} test messages were sent within an hour, which is the most; wait and try again`;
  return new AppError('TOO_MANY_TESTS', words);
}
