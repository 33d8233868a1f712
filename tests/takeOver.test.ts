import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startOffice, type Office } from './harness/startOffice.ts';

/** Seeded, so that a failure can be played again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % sides;
  };
}

/** The epoch under which an agent was told that the conversation is his, by conversation. */
const told = new Map<string, number>();
const left: Promise<'fresh' | 'stale'>[] = [];
const statuses: number[] = [];
let office: Office;
before(async () => {
  office = await startOffice({
    through: (channel) => ({
      ...channel,
      // Judged by what agents had been told when the message left, not by what is known later.
      send: (message, signal) => {
        left.push(judge(message.id, new Map(told)));
        return channel.send(message, signal);
      },
    }),
  });
});
after(() => office.close());

async function judge(id: string, toldBefore: Map<string, number>): Promise<'fresh' | 'stale'> {
  const [row] = await office.rows<{ author: string; epoch: number; conversation_id: string }>(
    'select author, epoch, conversation_id from message where id = $1',
    [id],
  );
  const isStale = row?.author === 'assistant' && row.epoch < (toldBefore.get(row.conversation_id) ?? 0);
  return isStale ? 'stale' : 'fresh';
}

/** An agent acts; when he is told that it is done, the epoch that holds then is noted. */
async function act(id: string, agent: string, what: object): Promise<void> {
  const { status } = await office.act(id, agent, what);
  const [row] = await office.rows<{ epoch: number }>('select epoch from conversation where id = $1', [id]);
  statuses.push(status);
  if (status === 200) told.set(id, Math.max(told.get(id) ?? 0, row?.epoch ?? 0));
}

test('whatever the order of customer, assistant and two agents, no assistant message follows a take-over', async () => {
  const customers = Array.from({ length: 40 }, (_, n) => `cust${n}`);
  await Promise.all(customers.map((from) => office.write(from, 'hello there')));
  await office.settled();
  const ids = await Promise.all(customers.map((from) => office.conversationOf(from)));
  await Promise.all(
    customers.map(async (from, n) => {
      const roll = dice(n + 1);
      const id = ids[n] ?? '';
      for (let step = 0; step < 12; step++) {
        const agent = roll(2) === 0 ? 'ana' : 'bruno';
        const acts = [
          () => office.write(from, `what about ${step}?`),
          () => office.write(from, 'hello'),
          () => act(id, agent, { kind: 'takeOver' }),
          () => act(id, agent, { kind: 'write', text: `agent ${step}` }),
          () => act(id, agent, { kind: 'handBack' }),
        ];
        const chosen = acts[roll(acts.length)];
        // Half of the time nobody waits for the one before.
        if (roll(2) === 0) await chosen?.();
        else void chosen?.();
      }
    }),
  );
  await office.settled();

  assert.deepEqual([...new Set(await Promise.all(left))], ['fresh']);
  assert.ok(statuses.filter((status) => status === 200).length > 100, 'agents did act');
  assert.deepEqual(
    statuses.filter((status) => status !== 200 && status !== 409),
    [],
  );
  const [dropped] = await office.rows<{ n: number }>(
    `select count(*) as n from message where status = 'dropped'`,
  );
  assert.ok((dropped?.n ?? 0) > 0, 'the fence was met');
  const lost = await office.rows(
    `select id from message where author like 'agent:%' and status not in ('sent', 'dropped')`,
  );
  assert.deepEqual(lost, [], 'every word of an agent has left');
  const limbo = await office.rows(
    `select id from loop where closed_at is null and (owner_kind is null or next_step is null or deadline_at is null)`,
  );
  assert.deepEqual(limbo, []);
  const gaps = await office.rows(
    `select conversation_id from turn group by conversation_id having count(*) <> max(number)`,
  );
  assert.deepEqual(gaps, [], 'turns are numbered without gaps');
  // That one of two agents is told who holds it is no fault.
  const faults = office.errors.filter((line) => Object(line).code !== 'HELD_BY');
  assert.deepEqual(faults, []);
});
