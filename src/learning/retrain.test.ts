import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fixedClock, SECOND_MS } from '../base/clock.ts';
import { newId, type WorkspaceId } from '../base/id.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import type { RecordedUtterance } from '../understanding/recordedUtterance.ts';
import type { AddedExample } from './listExamples.ts';
import { intentsHash, publishedClassifier } from './publishedClassifier.ts';
import { retrain } from './retrain.ts';
import { INTENTS } from './testing/intents.ts';
import { addVersion, listVersions, publishVersion } from './versions.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

const clock = fixedClock('2026-11-21T12:00:00Z');
const WORDS = [
  'my thingamajig is kaput',
  'the thingamajig went kaput',
  'thingamajig kaput again',
  'kaput thingamajig',
];
const RECORDED: RecordedUtterance[] = [
  { text: 'another thingamajig is kaput', language: 'en', means: ['repair'] },
  { text: 'money back', language: 'en', means: ['refund'] },
  { text: 'are you open', language: 'en', means: ['hours'] },
  { text: 'yes', language: 'en', expects: { kind: 'yesNo' }, means: ['affirm'] },
];

async function addExamples(
  workspaceId: WorkspaceId,
  intent: string,
  texts: readonly string[],
): Promise<void> {
  for (const text of texts)
    await base.superuser.query(
      `insert into example (workspace_id, id, intent, language, text, added_by, added_at)
        values ($1, $2, $3, 'en', $4, 'Ana', $5)`,
      [workspaceId, newId(), intent, text, clock.now()],
    );
}

/** A published version that somebody trained before, with bytes that are no model. */
function keep(workspaceId: WorkspaceId, added: AddedExample[]): Promise<number> {
  clock.advance(SECOND_MS);
  return addVersion(base.db, workspaceId, {
    intentsHash: intentsHash(INTENTS),
    added,
    model: Buffer.from('no model'),
    examples: 1,
    comparison: null,
    confusions: null,
    verdict: 'kept',
    by: 'Ana',
    at: clock.now(),
    isPublished: true,
  });
}

function train(workspaceId: WorkspaceId, more: { isDryRun?: boolean; recorded?: RecordedUtterance[] } = {}) {
  clock.advance(SECOND_MS);
  const asked = { own: INTENTS, recorded: RECORDED, by: 'Ana', isDryRun: false, parts: 2, ...more };
  return retrain({ db: base.db, clock }, workspaceId, asked);
}

const understood = async (workspaceId: WorkspaceId, text: string) => {
  const { classifier } = await publishedClassifier(base.db, workspaceId, { own: INTENTS, folder: null });
  return classifier.classify(text, 'en').candidates[0]?.intent;
};

test('what people added is understood after training, the comparison is kept, and an older version is the way back', async () => {
  const workspaceId = await base.addWorkspace();
  await addExamples(workspaceId, 'repair', WORDS);
  const trained = await train(workspaceId);
  assert.deepEqual([trained.version, trained.isPublished, trained.added], [2, true, 4], trained.verdict);
  assert.equal(trained.comparison.recorded?.candidate.texts, 3);
  assert.equal(trained.comparison.recorded?.candidate.accuracy['repair']?.right, 1);
  assert.equal(await understood(workspaceId, 'thingamajig went kaput'), 'repair');

  const versions = await listVersions(base.db, workspaceId, 10);
  assert.deepEqual(
    versions.map(({ number, added, isCurrent, verdict }) => [number, added, isCurrent, verdict]),
    [
      [2, 4, true, trained.verdict],
      [1, 0, false, 'what the blueprint gives by itself'],
    ],
  );
  assert.deepEqual(versions[0]?.comparison, trained.comparison);

  const back = await publishVersion(base.db, workspaceId, { number: 1, by: 'Rui', at: clock.now() });
  assert.deepEqual([back.isCurrent, back.publishedBy], [true, 'Rui']);
  const { version } = await publishedClassifier(base.db, workspaceId, { own: INTENTS, folder: null });
  assert.equal(version?.number, 1);
});

test('a dry run compares and keeps nothing; two trainings of one workspace at once are one', async () => {
  const workspaceId = await base.addWorkspace();
  await addExamples(workspaceId, 'repair', WORDS);
  const [dry, second] = await Promise.allSettled([
    train(workspaceId, { isDryRun: true }),
    train(workspaceId),
  ]);
  assert.ok(dry.status === 'fulfilled' && second.status === 'rejected');
  assert.equal(second.reason.code, 'TRAINING_UNDER_WAY');
  assert.deepEqual([dry.value.version, dry.value.isPublished], [null, false]);
  assert.ok(dry.value.comparison.folds.candidate.texts > 50);
  assert.deepEqual(await listVersions(base.db, workspaceId, 10), []);
});

test('a candidate that is worse is kept and not published; a person may publish it all the same', async () => {
  const workspaceId = await base.addWorkspace();
  const poison = INTENTS.find(({ name }) => name === 'refund')?.examples['en'] ?? [];
  await addExamples(workspaceId, 'hours', poison);
  const recorded = poison.map((text) => ({ text, language: 'en', means: ['refund'] }));
  const { version, isPublished, verdict } = await train(workspaceId, { recorded });
  assert.equal(isPublished, false);
  assert.match(verdict, /settles less|is wrong more often/);
  assert.equal((await listVersions(base.db, workspaceId, 1))[0]?.isCurrent, false);
  const forced = await publishVersion(base.db, workspaceId, {
    number: version ?? 0,
    by: 'Ana',
    at: clock.now(),
  });
  assert.equal(forced.isCurrent, true);
});

test('when another version is published while one is trained, it is kept and not published', async () => {
  const workspaceId = await base.addWorkspace();
  await keep(workspaceId, []);
  const training = train(workspaceId);
  await publishVersion(base.db, workspaceId, {
    number: await keep(workspaceId, []),
    by: 'Rui',
    at: clock.now(),
  });
  const { isPublished, verdict } = await training;
  assert.equal(isPublished, false);
  assert.match(verdict, /another version was published/);
});

test('a changed blueprint is trained with the examples that were published', async () => {
  const workspaceId = await base.addWorkspace();
  const added = WORDS.map((text) => ({ intent: 'repair', language: 'en', text }));
  await keep(workspaceId, [
    ...added,
    { intent: 'gone', language: 'en', text: 'an intent that is no longer there' },
  ]);
  const coupon = {
    name: 'coupon',
    means: { ask: true },
    examples: { en: ['my coupon', 'discount code'] },
  } as const;
  const { classifier } = await publishedClassifier(base.db, workspaceId, {
    own: [...INTENTS, coupon],
    folder: null,
  });
  assert.equal(classifier.classify('coupon discount code', 'en').candidates[0]?.intent, 'coupon');
  assert.equal(classifier.classify('thingamajig went kaput', 'en').candidates[0]?.intent, 'repair');
});

test('of many versions the models of the last five are kept', async () => {
  const workspaceId = await base.addWorkspace();
  for (let index = 0; index < 7; index += 1) await keep(workspaceId, []);
  const { rows } = await base.superuser.query<{ number: number }>(
    'select number from classifier_version where workspace_id = $1 and model is not null order by number',
    [workspaceId],
  );
  assert.deepEqual(
    rows.map(({ number }) => number),
    [3, 4, 5, 6, 7],
  );
});

test('a model that is broken is made again', async () => {
  const workspaceId = await base.addWorkspace();
  await keep(
    workspaceId,
    WORDS.map((text) => ({ intent: 'repair', language: 'en', text })),
  );
  assert.equal(await understood(workspaceId, 'thingamajig went kaput'), 'repair');
});

test('a version of another workspace, or none, is not published', async () => {
  const [one, other] = [await base.addWorkspace(), await base.addWorkspace()];
  await keep(one, []);
  await assert.rejects(publishVersion(base.db, other, { number: 1, by: 'Ana', at: clock.now() }), {
    code: 'VERSION_NOT_FOUND',
  });
});
