import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId, type WorkspaceId } from '../base/id.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { listUnanswered } from './listUnanswered.ts';
import { recordUnanswered } from './recordUnanswered.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

const NOON = new Date('2026-11-21T12:00:00Z');
const LATER = new Date('2026-11-21T13:00:00Z');

function ask(workspaceId: WorkspaceId, question: string, more: object = {}): Promise<void> {
  const asked = { question, language: 'en', topic: null, conversationId: null, at: NOON, ...more };
  return recordUnanswered(base.db, workspaceId, asked);
}

const unanswered = (workspaceId: WorkspaceId, language: string | null = null, limit = 50) =>
  listUnanswered(base.db, workspaceId, { language, limit });

test('a question asked again in the same words is counted, with the last who asked', async () => {
  const workspaceId = await base.addWorkspace();
  const [first, second] = [newId<'conversation'>(), newId<'conversation'>()];
  await ask(workspaceId, 'Do you rent  Chairs?', { conversationId: first });
  await ask(workspaceId, 'do you rent chairs?', { conversationId: second, topic: 'rental', at: LATER });
  await ask(workspaceId, 'do you rent chairs?', { conversationId: first });
  assert.deepEqual(await unanswered(workspaceId), [
    {
      example: 'Do you rent  Chairs?',
      language: 'en',
      topic: 'rental',
      timesAsked: 3,
      firstAskedAt: NOON,
      lastAskedAt: LATER,
      conversationIds: [first, second],
    },
  ]);
});

test('the same contact within a minute asks once, also when the turn is taken twice', async () => {
  const workspaceId = await base.addWorkspace();
  const conversationId = newId<'conversation'>();
  for (const at of [NOON, NOON, new Date(NOON.getTime() + 59_000), LATER])
    await ask(workspaceId, 'do you rent?', { conversationId, at });
  const [only] = await unanswered(workspaceId);
  assert.equal(only?.timesAsked, 2);
});

test('what is asked most comes first, and a language can be looked at alone', async () => {
  const workspaceId = await base.addWorkspace();
  await ask(workspaceId, 'rare');
  await ask(workspaceId, 'often');
  await ask(workspaceId, 'often');
  await ask(workspaceId, 'alugam?', { language: 'pt-BR' });
  assert.deepEqual((await unanswered(workspaceId)).map(({ example }) => example).slice(0, 1), ['often']);
  assert.deepEqual(
    (await unanswered(workspaceId, 'pt-BR')).map(({ example }) => example),
    ['alugam?'],
  );
  assert.equal((await unanswered(workspaceId, null, 2)).length, 2);
});

test('of many who ask the last twenty are kept', async () => {
  const workspaceId = await base.addWorkspace();
  const asking = Array.from({ length: 25 }, () => newId<'conversation'>());
  for (const conversationId of asking) await ask(workspaceId, 'same question', { conversationId });
  const [only] = await unanswered(workspaceId);
  assert.equal(only?.timesAsked, 25);
  assert.deepEqual(only?.conversationIds, asking.toReversed().slice(0, 20));
});

test('what has no words is no question, and what is endless is kept in part', async () => {
  const workspaceId = await base.addWorkspace();
  for (const question of ['', '123', '👍', '??', '\u0000']) await ask(workspaceId, question);
  assert.deepEqual(await unanswered(workspaceId), []);
  await ask(workspaceId, `${'😀a'.repeat(40_000)}\u0000`);
  const [only] = await unanswered(workspaceId);
  assert.equal([...(only?.example ?? '')].length, 300);
});

test('nobody else sees what was asked in a workspace', async () => {
  const workspaceId = await base.addWorkspace();
  await ask(workspaceId, 'a secret question');
  assert.deepEqual(await unanswered(await base.addWorkspace()), []);
});
