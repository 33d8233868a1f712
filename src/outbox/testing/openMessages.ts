import { fixedClock } from '../../base/clock.ts';
import type { Faults } from '../../base/faults.ts';
import { newId, type ConversationId, type WorkspaceId } from '../../base/id.ts';
import { untrust } from '../../base/untrusted.ts';
import { fakeChannel } from '../../channels/fake/fakeChannel.ts';
import type { OutboundContent } from '../../conversation/content.ts';
import { makeIntake } from '../../conversation/intake.ts';
import { createTestDatabase } from '../../db/testDatabase.ts';
import { connectorsOf } from '../../integrations/operationNamed.ts';
import { ensureAccounts } from '../accounts.ts';
import { makeMessageDesk } from '../messageDesk.ts';
import { sweepsDue } from '../../sweep/sweepDue.ts';

const ACCOUNT = '411905322018734';

export interface Said {
  text?: string;
  fallback?: OutboundContent | null;
  epoch?: number;
  author?: string;
  statesMoney?: boolean;
  /** A document in place of the text. */
  fileId?: string;
}

/** An outbox with a database and a scripted channel, and a way to say something without a flow. */
export async function openMessages() {
  const base = await createTestDatabase({ max: 10 });
  const clock = fixedClock('2026-11-21T09:00:00Z');
  const channel = fakeChannel({ name: 'whatsapp' });
  const woken: ConversationId[] = [];
  const errors: unknown[] = [];
  await ensureAccounts(base.db, base.workspaceId, { channel: 'whatsapp', accounts: [ACCOUNT] });
  const faults: Faults = { at: () => {} };
  const desk = makeMessageDesk({
    db: base.db,
    clock,
    faults,
    processId: 1,
    channelsOf: () => ({ whatsapp: channel }),
    connectorsOf: () => connectorsOf([]),
    onEvents: (_: WorkspaceId, ids: ConversationId[]) => void woken.push(...ids),
    onError: (error: unknown) => void errors.push(error),
  });
  const sweep = sweepsDue(base.db, [desk.part], (_, id) => void woken.push(id));
  const intake = makeIntake({ db: base.db, clock });
  let people = 0;
  let forgotten = 0;

  async function rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await base.superuser.query<Row>(text, values)).rows;
  }

  return {
    ...base,
    account: ACCOUNT,
    clock,
    channel,
    desk,
    sweep,
    /** What happens at the named places; put back by `forget`. */
    faults,
    errors,
    woken,
    rows,
    /** Somebody writes; the window opens. The event is taken, as a turn would. */
    async meet(): Promise<ConversationId> {
      const id = `1555000${people++}`;
      const { conversationId } = await intake.receive(base.workspaceId, {
        channel: 'whatsapp',
        account: ACCOUNT,
        externalId: `wamid.${id}`,
        person: { externalId: id, phone: id, name: null },
        content: { kind: 'text', text: untrust('hello') },
        sentAt: clock.now(),
        isEcho: false,
      });
      await rows('update event set turn_number = 1 where conversation_id = $1', [conversationId]);
      return conversationId;
    },
    /** Lines up a message, as a committed turn would leave it. */
    async say(conversationId: ConversationId, said: Said = {}): Promise<string> {
      const id = newId<'message'>();
      await rows(
        `insert into message (workspace_id, id, conversation_id, address_id, direction, author, content, fallback, channel,
           status, epoch, states_money, written_at)
         select $1, $2, conversation.id, address.id, 'out', $4, $5, $6, 'whatsapp', 'queued', $7, $8, $9
         from conversation join address on address.contact_id = conversation.contact_id where conversation.id = $3`,
        [
          base.workspaceId,
          id,
          conversationId,
          said.author ?? 'assistant',
          contentOf(said),
          said.fallback ?? null,
          said.epoch ?? 0,
          said.statesMoney ?? false,
          clock.now(),
        ],
      );
      return id;
    },
    async send(conversationId: ConversationId) {
      desk.wake(base.workspaceId, conversationId);
      await desk.idle();
    },
    async later(ms: number, deadProcesses: number[] = []) {
      clock.advance(ms);
      await sweep({ workspaceId: base.workspaceId, now: clock.now(), deadProcesses });
      await desk.idle();
    },
    message: async (id: string) =>
      (
        await rows<{
          status: string;
          attempt: number;
          failure: { reason: string } | null;
          external_id: string | null;
        }>('select * from message where id = $1', [id])
      )[0],
    events: (conversationId: ConversationId) =>
      rows<{ payload: { kind: string; reason?: string } }>(
        'select payload from event where conversation_id = $1 and turn_number is null',
        [conversationId],
      ).then((found) => found.map(({ payload }) => payload)),
    /** What was tried until now counts no more. */
    forget: () => {
      forgotten = channel.tried.length;
      faults.at = () => {};
    },
    texts: () =>
      channel.tried
        .slice(forgotten)
        .map(({ content }) => (content.kind === 'text' ? content.text : content.kind)),
  };
}

function contentOf({ text = 'Hi!', fileId }: Said): OutboundContent {
  if (fileId === undefined) return { kind: 'text', text };
  return { kind: 'document', fileId, fileName: 'label.pdf', caption: text };
}
