import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from '../harness/browser.ts';
import { startStaff, type Staff } from '../harness/startStaff.ts';

let staff: Staff;
before(async () => {
  staff = await startStaff();
});
after(() => staff.office.close());

interface Held {
  holder_kind: string;
  holder: string | null;
}

/** Customers write and ask for a person; the agent takes all of them over. */
async function holdMany(id: string, agent: Browser, count: number): Promise<string[]> {
  const { office } = staff;
  const conversations: string[] = [];
  for (let customer = 0; customer < count; customer++) {
    const from = `34600${id.length}${String(customer).padStart(5, '0')}`;
    await office.write(from, 'I want to talk to a person');
    await office.settled();
    const conversation = await office.conversationOf(from);
    const taken = await agent.call('POST', `/conversations/${conversation}/acts`, {
      act: { kind: 'takeOver' },
    });
    assert.equal(taken.status, 200, JSON.stringify(taken.body));
    conversations.push(conversation);
  }
  return conversations;
}

const holdersOf = (ids: string[]) =>
  staff.office.rows<Held>('select holder_kind, holder from conversation where id = any($1)', [ids]);

for (const [what, method, path] of [
  ['removed', 'DELETE', ''],
  ['suspended', 'POST', '/suspend'],
] as const) {
  test(`who is ${what} while they hold conversations lets go of all of them, and none is left to nobody`, async () => {
    const id = `ines.${what}`;
    const conversations = await holdMany(id, await staff.hire(id, 'agent'), 5);
    assert.ok((await holdersOf(conversations)).every(({ holder }) => holder === id));
    assert.equal((await staff.admin.call(method, `/access/agents/${id}${path}`)).status, 204);
    await staff.office.settled();
    for (const { holder_kind, holder } of await holdersOf(conversations)) {
      assert.notEqual(holder, id);
      assert.ok(
        holder_kind === 'queue' || holder_kind === 'agent' || holder_kind === 'assistant',
        holder_kind,
      );
    }
    const left = await staff.office.rows(
      `select 1 from loop where outcome is null and (owner_kind is null or owner = $1 and owner_kind = 'agent')`,
      [id],
    );
    assert.equal(left.length, 0);
    const tickets = await staff.office.rows('select 1 from ticket where assignee = $1', [id]);
    assert.equal(tickets.length, 0);
  });
}
