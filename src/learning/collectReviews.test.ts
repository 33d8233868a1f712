import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../base/id.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { collectReviews } from './collectReviews.ts';
import { listReviews, type WantedReviews } from './listReviews.ts';
import { relabel } from './relabel.ts';
import { turnWriter, type SaidTurn } from './testing/turns.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

const NOW = new Date('2026-11-21T12:30:00Z');
const ALL: WantedReviews = {
  status: 'open',
  reason: null,
  language: null,
  order: 'newest',
  limit: 100,
  offset: 0,
};

async function open() {
  const workspaceId = await base.addWorkspace();
  const takeTurn = turnWriter(base, workspaceId);
  async function list(wanted: Partial<WantedReviews> = {}) {
    const items = await listReviews(base.db, workspaceId, { ...ALL, ...wanted });
    return items.map(({ text, reason, suggested }) => [text, reason, suggested]);
  }
  return {
    workspaceId,
    takeTurn,
    list,
    /** Plays a conversation and gives what came on the list: text and reason. */
    async play(...turns: SaidTurn[]) {
      const conversationId = newId();
      for (const turn of turns) await takeTurn(conversationId, turn);
      await base.superuser.query('delete from review_cursor where workspace_id = $1', [workspaceId]);
      await collectReviews(base.db, workspaceId, NOW);
      return list();
    },
  };
}

const ASK = [{ kind: 'outOfScope' }];
const BETWEEN = {
  verdict: 'between',
  commands: [{ kind: 'clarify', candidates: ['warranty', 'repair'] }],
  candidates: [
    { intent: 'warranty', confidence: 0.5 },
    { intent: 'repair', confidence: 0.4 },
  ],
};

test('what was sure, and what answered a question, is not looked at', async () => {
  const { play } = await open();
  assert.deepEqual(
    await play(
      { text: 'refund' },
      { text: 'yes', stage: 0, confidence: 1 },
      { text: 'hm', verdict: 'fixed', commands: [] },
    ),
    [],
  );
});

for (const [name, turn, reason] of [
  ['unsure', { verdict: 'unsure', commands: ASK }, 'unsure'],
  ['between two', BETWEEN, 'between'],
  ['asked of a model', { stage: 2, verdict: 'unsure', confidence: 0.8 }, 'model'],
  ['sure, and only just', { confidence: 0.7 }, 'lowConfidence'],
] as const) {
  test(`what was ${name} is looked at`, async () => {
    const { play } = await open();
    assert.deepEqual(await play({ text: 'give it', ...turn }), [['give it', reason, null]]);
  });
}

test('when the contact chooses the less likely of two, that is a suggestion and a stronger reason', async () => {
  const { play } = await open();
  const chosen = {
    stage: 0,
    candidates: [],
    tapped: '?|17|repair',
    commands: [{ kind: 'ask', topic: 'repair' }],
  };
  assert.deepEqual(await play({ text: 'it broke', ...BETWEEN }, chosen), [
    ['it broke', 'choseOther', 'repair'],
  ]);
});

test('the topic that a model found is a suggestion', async () => {
  const { play } = await open();
  const commands = [{ kind: 'ask', question: 'x', topic: 'warranty' }];
  const asked = { text: 'it gave up', stage: 2, verdict: 'unsure', commands };
  assert.deepEqual(await play(asked), [['it gave up', 'model', 'warranty']]);
});

test('choosing the likelier is a suggestion, choosing neither is none', async () => {
  const { play } = await open();
  const tap = (tapped: string) => ({ stage: 0, candidates: [], tapped, commands: [] });
  assert.deepEqual(await play({ text: 'first', ...BETWEEN }, tap('?|17|warranty')), [
    ['first', 'between', 'warranty'],
  ]);
  const both = await play({ text: 'second', ...BETWEEN }, tap('?|17|else'));
  assert.deepEqual(
    both.find(([text]) => text === 'second'),
    ['second', 'between', null],
  );
});

test('a person asked for right after, or a correction, says that the words before were misunderstood', async () => {
  const { play } = await open();
  const person = { text: 'a person please', commands: [{ kind: 'wantHuman', reason: null }] };
  assert.deepEqual(await play({ text: 'where is it' }, person), [['where is it', 'wantedPerson', null]]);
  const corrected = { text: 'no, the blue one', commands: [{ kind: 'correct', slots: {} }] };
  const list = await play({ text: 'change it' }, corrected);
  assert.deepEqual(
    list.find(([text]) => text === 'change it'),
    ['change it', 'corrected', null],
  );
});

test('a person asked for much later, after a greeting, or after an answer says nothing', async () => {
  const { play } = await open();
  const person = { text: 'a person please', commands: [{ kind: 'wantHuman', reason: null }] };
  const greeting = { text: 'hi', commands: [{ kind: 'smallTalk', talk: 'greeting' }] };
  assert.deepEqual(await play({ text: 'refund', at: '2026-11-21T11:00:00Z' }, person), []);
  assert.deepEqual(await play(greeting, person), []);
  assert.deepEqual(await play({ text: 'LP-1', stage: 0 }, person), []);
});

test('looking again changes nothing, and what comes later is found from where it stopped', async () => {
  const { workspaceId, takeTurn, play, list } = await open();
  await play({ text: 'first', verdict: 'unsure', commands: ASK });
  assert.equal(await collectReviews(base.db, workspaceId, NOW), 0);
  await takeTurn(newId(), { text: 'later', verdict: 'unsure', commands: ASK, at: '2026-11-21T12:40:00Z' });
  assert.equal(await collectReviews(base.db, workspaceId, new Date('2026-11-21T12:45:00Z')), 1);
  assert.deepEqual(
    (await list()).map(([text]) => text),
    ['later', 'first'],
  );
});

test('more turns than one look takes are all found, many of them in one instant', async () => {
  const { workspaceId, takeTurn, list } = await open();
  for (let index = 0; index < 520; index += 1) {
    await takeTurn(newId(), { text: `word ${index}`, verdict: 'unsure', commands: ASK });
  }
  await collectReviews(base.db, workspaceId, NOW);
  const counted = await base.superuser.query<{ n: number }>(
    'select count(*) as n from review_item where workspace_id = $1',
    [workspaceId],
  );
  assert.equal(counted.rows[0]?.n, 520);
  assert.equal((await list({ limit: 10, offset: 515 })).length, 5);
});

test('the same words are one line with their number, and what is said most can come first', async () => {
  const { workspaceId, play } = await open();
  const unsure = { verdict: 'unsure', commands: ASK };
  await play({ text: 'Is it blue?', ...unsure, at: '2026-11-21T12:00:00Z' });
  await play({ text: 'is it  BLUE?', ...unsure, at: '2026-11-21T12:01:00Z' });
  await play({ text: 'rare', ...unsure, at: '2026-11-21T12:02:00Z' });
  const items = await listReviews(base.db, workspaceId, { ...ALL, order: 'frequent' });
  assert.deepEqual(
    items.map(({ text, similar }) => [text, similar]),
    [
      ['is it  BLUE?', 2],
      ['rare', 1],
    ],
  );
});

test('the list can be narrowed by reason and language', async () => {
  const { play, list } = await open();
  await play({ text: 'one', verdict: 'unsure', commands: ASK });
  await play({ text: 'um', confidence: 0.7, language: 'pt-BR' });
  assert.deepEqual(await list({ reason: 'unsure' }), [['one', 'unsure', null]]);
  assert.deepEqual(await list({ language: 'pt-BR' }), [['um', 'lowConfidence', null]]);
  assert.deepEqual(await list({ status: 'dismissed' }), []);
});

test('a voice note is on the list with what it says; what has no words, or is endless, does no harm', async () => {
  const { play } = await open();
  const unsure = { verdict: 'unsure', commands: ASK };
  const list = await play(
    { transcript: 'the lamp thing', ...unsure },
    { text: '👍', ...unsure },
    { text: 'é'.repeat(60_000), ...unsure },
  );
  assert.deepEqual(list.map(([text]) => text?.length).toSorted(), [14, 2_000]);
});

test('turns of an older form, or of none, are passed over', async () => {
  const { workspaceId, takeTurn, list } = await open();
  const conversationId = newId();
  await takeTurn(conversationId, { text: 'old', verdict: 'unsure', commands: ASK });
  await base.superuser.query(
    `update turn set understood = understood || '[{"event": "00000000-0000-7000-8000-000000000000"}]'
      || jsonb_build_array((understood->0) - 'candidates') where workspace_id = $1`,
    [workspaceId],
  );
  await collectReviews(base.db, workspaceId, NOW);
  assert.deepEqual(await list(), [['old', 'unsure', null]]);
});

test('a person puts a message on the list with what it meant, also one that was sure', async () => {
  const { workspaceId, takeTurn, list } = await open();
  const conversationId = newId();
  await takeTurn(conversationId, { text: 'it broke' });
  await relabel(base.db, workspaceId, { conversationId, turn: 1, intent: 'repair' });
  assert.deepEqual(await list(), [['it broke', 'relabelled', 'repair']]);
  await assert.rejects(relabel(base.db, workspaceId, { conversationId, turn: 2, intent: 'repair' }), {
    code: 'REVIEW_ITEM_NOT_FOUND',
  });
  const elsewhere = await base.addWorkspace();
  await assert.rejects(relabel(base.db, elsewhere, { conversationId, turn: 1, intent: 'repair' }), {
    code: 'REVIEW_ITEM_NOT_FOUND',
  });
});

test('a workspace collects its own turns only', async () => {
  const one = await open();
  const other = await open();
  await one.play({ text: 'mine', verdict: 'unsure', commands: ASK });
  await collectReviews(base.db, other.workspaceId, NOW);
  assert.deepEqual(await other.list(), []);
});
