import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId, type WorkspaceId } from '../base/id.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { collectReviews } from './collectReviews.ts';
import { decideReview, type ReviewDecision } from './decideReview.ts';
import { listExamples } from './listExamples.ts';
import { listReviews } from './listReviews.ts';
import type { ReviewItem, ReviewStatus } from './reviewItem.ts';
import { turnWriter } from './testing/turns.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

const at = new Date('2026-11-21T12:30:00Z');

/** A workspace whose list has these texts, all unsure. */
async function openList(...texts: string[]): Promise<WorkspaceId> {
  const workspaceId = await base.addWorkspace();
  const takeTurn = turnWriter(base, workspaceId);
  for (const text of texts)
    await takeTurn(newId(), { text, verdict: 'unsure', commands: [{ kind: 'outOfScope' }] });
  await collectReviews(base.db, workspaceId, at);
  return workspaceId;
}

const listed = (workspaceId: WorkspaceId, status: ReviewStatus = 'open'): Promise<ReviewItem[]> =>
  listReviews(base.db, workspaceId, {
    status,
    reason: null,
    language: null,
    order: 'newest',
    limit: 10,
    offset: 0,
  });

function decide(workspaceId: WorkspaceId, itemId: string, decision: ReviewDecision) {
  return decideReview(base.db, workspaceId, { itemId, decision, by: 'Ana', at });
}

const examplesIn = async (workspaceId: WorkspaceId) =>
  (await listExamples(base.db, workspaceId)).map(({ intent, language, text, addedBy }) => [
    intent,
    language,
    text,
    addedBy,
  ]);

test('an accepted item is an example without what tells who wrote it, and leaves the list with all that say the same', async () => {
  const workspaceId = await openList('Lamp of LP-1042 broke!', 'lamp of lp-1042 BROKE!', 'another');
  const [item] = (await listed(workspaceId)).filter(({ similar }) => similar === 2);
  assert.deepEqual(await decide(workspaceId, item?.id ?? '', { kind: 'accept', intent: 'repair' }), {
    id: item?.id,
    status: 'accepted',
    items: 2,
    example: { intent: 'repair', language: 'en', text: item?.text.replace('1042', '0000') },
  });
  assert.deepEqual(await examplesIn(workspaceId), [
    ['repair', 'en', item?.text.replace('1042', '0000'), 'Ana'],
  ]);
  assert.deepEqual(
    (await listed(workspaceId)).map(({ text }) => text),
    ['another'],
  );
  const [accepted] = await listed(workspaceId, 'accepted');
  assert.deepEqual(
    [accepted?.decidedIntent, accepted?.decidedBy, accepted?.decidedAt],
    ['repair', 'Ana', at],
  );
});

test('an undo takes the decision back, and its example', async () => {
  const workspaceId = await openList('it broke', 'It broke');
  const [item] = await listed(workspaceId);
  await decide(workspaceId, item?.id ?? '', { kind: 'accept', intent: 'repair' });
  const [accepted] = await listed(workspaceId, 'accepted');
  const undone = await decide(workspaceId, accepted?.id ?? '', { kind: 'undo' });
  assert.deepEqual([undone.status, undone.items], ['open', 2]);
  assert.deepEqual(await examplesIn(workspaceId), []);
  assert.equal((await listed(workspaceId)).length, 1);
});

test('dismissed is decided without an example; out of scope is an example of what the business does not do', async () => {
  const workspaceId = await openList('hmm well', 'write me a poem');
  const idOf = async (text: string) =>
    (await listed(workspaceId)).find((item) => item.text === text)?.id ?? '';
  await decide(workspaceId, await idOf('hmm well'), { kind: 'dismiss' });
  await decide(workspaceId, await idOf('write me a poem'), { kind: 'outOfScope', intent: 'outOfScope' });
  assert.deepEqual(await examplesIn(workspaceId), [['outOfScope', 'en', 'write me a poem', 'Ana']]);
  assert.deepEqual(
    (await listed(workspaceId, 'dismissed')).map(({ text }) => text),
    ['hmm well'],
  );
});

test('what is decided is not decided again, and what is open is not undone', async () => {
  const workspaceId = await openList('it broke');
  const [item] = await listed(workspaceId);
  const id = item?.id ?? '';
  await assert.rejects(decide(workspaceId, id, { kind: 'undo' }), { code: 'ACT_REFUSED' });
  await decide(workspaceId, id, { kind: 'dismiss' });
  await assert.rejects(decide(workspaceId, id, { kind: 'accept', intent: 'repair' }), {
    code: 'ACT_REFUSED',
  });
});

test('of two people who decide one item at once one is told that it is decided', async () => {
  const workspaceId = await openList('it broke', 'it broke', 'it broke');
  const [item] = await listed(workspaceId);
  const results = await Promise.allSettled(
    ['repair', 'warranty'].map((intent) => decide(workspaceId, item?.id ?? '', { kind: 'accept', intent })),
  );
  assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  assert.equal((await examplesIn(workspaceId)).length, 1);
});

test('words that were decided do not come back when the same message is looked at again', async () => {
  const workspaceId = await openList('it broke');
  const [item] = await listed(workspaceId);
  await decide(workspaceId, item?.id ?? '', { kind: 'dismiss' });
  await base.superuser.query(
    `update review_cursor set collected_until = '2026-11-20' where workspace_id = $1`,
    [workspaceId],
  );
  await collectReviews(base.db, workspaceId, at);
  assert.deepEqual(await listed(workspaceId), []);
});

test('an item of another workspace is not there', async () => {
  const [mine, theirs] = [await openList('mine'), await openList('theirs')];
  const [item] = await listed(theirs);
  await assert.rejects(decide(mine, item?.id ?? '', { kind: 'dismiss' }), { code: 'REVIEW_ITEM_NOT_FOUND' });
  await assert.rejects(decide(mine, newId(), { kind: 'dismiss' }), { code: 'REVIEW_ITEM_NOT_FOUND' });
  assert.equal((await listed(theirs)).length, 1);
});
